import { expect, test } from 'vitest'
import type { FileTree, TreeEntry } from '@topolint/host'
import { changedChecks } from './own-checks.js'

/** Paths by what stands there; what that is does not matter. */
function tree(files: Readonly<Record<string, string>>): FileTree {
  const entries = Object.entries(files).map(([path, id]): [string, TreeEntry] => [path, { path, id, mode: '100644', kind: 'file', isUnmerged: false }])
  return { entries: new Map(entries), submodules: [], read: () => [] }
}

const checks = { root: '/r', files: ['/r/shared.yaml', '/r/held.json'], folders: ['/r/rules'] }
const before = { 'topolint.yaml': '1', 'shared.yaml': '1', 'held.json': '1', 'rules/own.yaml': '1', 'rules/old.yaml': '1', 'a/topolint-baseline.json': '1', 'topology.yaml': '1', 'rules.yaml': '1' }

test.each<[name: string, changes: Readonly<Record<string, string | undefined>>, expected: readonly string[]]>([
  ['nothing', {}, []],
  ['the estate only', { 'topology.yaml': '2', 'rules.yaml': '2' }, []],
  ['a configuration', { 'topolint.yaml': '2' }, ['topolint.yaml']],
  ['one that is new, and would hold below its folder', { 'b/.github/topolint.yaml': '1' }, ['b/.github/topolint.yaml']],
  ['what it extends, and a baseline that is named', { 'shared.yaml': '2', 'held.json': '2' }, ['held.json', 'shared.yaml']],
  ['a baseline that is taken away', { 'a/topolint-baseline.json': undefined }, ['a/topolint-baseline.json']],
  ['rules', { 'rules/own.yaml': '2', 'rules/old.yaml': undefined, 'rules/deep/new.yaml': '1' }, ['rules/deep/new.yaml', 'rules/old.yaml', 'rules/own.yaml']],
])('a change of %s', (_name, changes, expected) => {
  const after = Object.fromEntries(Object.entries<string | undefined>({ ...before, ...changes }).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])))
  expect(changedChecks(tree(before), tree(after), checks)).toEqual(expected)
})
