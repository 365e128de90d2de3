import { expect, test } from 'vitest'
import type { LintResult } from '../src/lint.js'
import { lintAtOnce } from './at-once.js'
import { ruleFiles } from './rule-files.js'

const rules = ruleFiles.map(({ data }) => data).filter(({ id }) => id === 'restart-front-end-after-enable-topology')

function plan(length: number): LintResult {
  const steps = Array.from({ length }, (_, at) => (at === 0 ? '  - { do: new-pool, pool: apps.contoso.com }' : '  - do: enable-topology'))
  const text = ['apiVersion: topolint/v1', 'kind: Plan', 'name: long', 'scenario: ucma2-upgrade', 'steps:', ...steps, ''].join('\n')
  return lintAtOnce([{ path: 'long.plan.yaml', bytes: new TextEncoder().encode(text) }], { today: '2026-01-01', rules })
}

test('a procedure of 10,000 steps is judged', () => {
  expect(plan(10_000).findings).toHaveLength(1)
})

test('a longer one is no crash, no silence, but a check that was not possible', () => {
  const { findings, notPossible } = plan(10_001)
  expect(findings).toEqual([])
  expect(notPossible.map(({ missing }) => missing.map(({ reason }) => reason))).toEqual([['the order of 10001 steps; up to 10000 are judged']])
})
