import { expect, test } from 'vitest'
import { refuseName, scaffoldRule } from '../scripts/rule-scaffold.mjs'

test.each([
  ['topology/next-hop-missing', true],
  ['upgrade/ucma1-recompile', true],
  ['topology/merge-after-legacy-removal-too', true],
  ['next-hop-missing', false],
  ['topology/', false],
  ['topology/missing', false],
  ['topology/restart-front-end-after-enable-topology', true],
  ['topology/ocs2007r2-im-only', true],
  ['topology/one-two-three-four-five-six-seven-eight', false],
  ['topology/Next-Hop', false],
  ['../topology/next-hop', false],
  ['topology/../next-hop', false],
  ['topology/sub/next-hop', false],
  ['', false],
])('%s may be the name of a rule: %s', (name, verdict) => {
  expect(refuseName(name) === undefined).toBe(verdict)
})

test('a rule is one file and a changeset', () => {
  const files = scaffoldRule('topology', 'next-hop-missing')
  expect(Object.keys(files)).toEqual(['packages/core/rules/topology/next-hop-missing.yaml', '.changeset/next-hop-missing.md'])
  expect(files['packages/core/rules/topology/next-hop-missing.yaml']).toMatch(/^id: next-hop-missing$/m)
})
