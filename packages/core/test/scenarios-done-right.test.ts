import { describe, expect, test } from 'vitest'
import { placeOf } from '@topolint/engine'
import { scenarios } from '../src/generated/tables.js'
import { lintAtOnce } from './at-once.js'
import { correctPlan } from './correct-plan.js'
import type { Variant } from './planned-procedure.js'
import { ruleFiles } from './rule-files.js'

const encoder = new TextEncoder()
const rules = ruleFiles.map(({ data }) => data)

/** What Microsoft does not support is an error however well it is done. */
const unsupported: Readonly<Record<string, string>> = { 'COEX-1': 'ucma1-recompile', 'OCS2007-2013': 'supported-coexistence', THREE: 'supported-coexistence' }

const variants: readonly (readonly [string, Variant])[] = [
  ['declared, with every step', { declared: true, optional: true }],
  ['declared, with what is demanded', { declared: true, optional: false }],
  ['told by its steps', { declared: false, optional: true }],
]

describe.each(scenarios().map((scenario) => [scenario.id, scenario] as const))('%s done right', (id, scenario) => {
  test.each(variants)('%s', (_name, variant) => {
    const text = correctPlan(scenario, variant)
    const { findings } = lintAtOnce([{ path: `${id}.yaml`, bytes: encoder.encode(text), named: true }], { today: '2014-06-01', rules })
    const errors = findings.filter(({ level }) => level === 'error').map(({ rule, message, at }) => `${rule} ${placeOf(at).start.line}: ${message}`)
    const expected = unsupported[id]
    expect(errors.map((error) => (expected !== undefined && error.startsWith(expected) ? expected : error))).toEqual(expected === undefined ? [] : [expected])
    if (scenario.steps.length === 0 && expected === undefined) expect(findings).toEqual([])
  })
})
