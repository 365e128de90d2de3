import { describe, expect, test } from 'vitest'
import { placeOf } from '@topolint/engine'
import { scenarios } from '../src/generated/tables.js'
import { lintAtOnce } from './at-once.js'
import { asPlan } from './as-plan.js'
import { asRunbook } from './as-runbook.js'
import { asScript } from './as-script.js'
import { plannedProcedure, type PlannedProcedure, type Variant } from './planned-procedure.js'
import { plannedTopology } from './planned-topology.js'
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

const forms: readonly (readonly [string, (procedure: PlannedProcedure) => string])[] = [
  ['procedure.plan.yaml', asPlan],
  ['procedure.ps1', asScript],
  ['procedure.md', asRunbook],
]

describe.each(scenarios().map((scenario) => [scenario.id, scenario] as const))('%s done right', (id, scenario) => {
  describe.each(forms)('as %s', (path, write) => {
    test.each(variants)('%s', (_name, variant) => {
      const files = { 'contoso.topology.yaml': plannedTopology(scenario), [path]: write(plannedProcedure(scenario, variant)) }
      const { findings } = lintAtOnce(Object.entries(files).map(([name, text]) => ({ path: name, bytes: encoder.encode(text), named: true })), { today: '2014-06-01', rules })
      const errors = findings.filter(({ level }) => level === 'error').map(({ rule, message, at }) => `${rule} ${placeOf(at).start.line}: ${message}`)
      const expected = unsupported[id]
      expect(errors.map((error) => (expected !== undefined && error.startsWith(expected) ? expected : error))).toEqual(expected === undefined ? [] : [expected])
      if (scenario.steps.length === 0 && expected === undefined) expect(findings).toEqual([])
    })
  })
})
