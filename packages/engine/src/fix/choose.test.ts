import { expect, test } from 'vitest'
import type { Finding } from '../finding/finding.js'
import { nowhere } from '../source/source.js'
import { choose, standApart } from './choose.js'
import type { Edit } from './edit.js'
import { withTwins, type Proposal } from './proposal.js'

const finding = (rule: string): Finding => ({ rule, level: 'error', message: rule, why: '', at: nowhere, related: [], fingerprint: rule })
const edit = (start: number, end: number, text = 'x'): Edit => ({ start, end, text })
const proposal = (rule: string, edits: readonly Edit[], path = 'a.yaml'): Proposal => ({ findings: [finding(rule)], edits: new Map([[path, edits]]) })
const rulesOf = (proposals: readonly Proposal[]): readonly string[] => proposals.map(({ findings }) => findings.map(({ rule }) => rule).join('+'))

test.each<[name: string, proposals: readonly Proposal[], chosen: readonly string[]]>([
  ['apart', [proposal('a', [edit(0, 2)]), proposal('b', [edit(5, 6)])], ['a', 'b']],
  ['side by side', [proposal('a', [edit(0, 2)]), proposal('b', [edit(2, 4)])], ['a', 'b']],
  ['one in the other', [proposal('a', [edit(0, 9)]), proposal('b', [edit(2, 4)])], ['a']],
  ['the first wins, wherever it stands', [proposal('a', [edit(4, 9)]), proposal('b', [edit(2, 5)]), proposal('c', [edit(0, 2)])], ['a', 'c']],
  ['two at one place', [proposal('a', [edit(3, 3)]), proposal('b', [edit(3, 3, 'y')])], ['a']],
  ['one at the edge of another', [proposal('a', [edit(3, 6)]), proposal('b', [edit(6, 6)])], ['a']],
  ['in other files', [proposal('a', [edit(3, 6)]), proposal('b', [edit(3, 6)], 'b.yaml')], ['a', 'b']],
  ['a part that clashes holds back the whole', [proposal('a', [edit(3, 6)]), proposal('b', [edit(0, 1), edit(4, 5)]), proposal('c', [edit(0, 1)])], ['a', 'c']],
])('%s', (_name, proposals, chosen) => {
  const choice = choose(proposals)
  expect(rulesOf(choice.chosen)).toEqual(chosen)
  expect(rulesOf(choice.waiting)).toEqual(rulesOf(proposals).filter((rule) => !chosen.includes(rule)))
})

test('who asks for the same edits is mended at once', () => {
  expect(rulesOf(withTwins([proposal('a', [edit(1, 2)]), proposal('b', [edit(1, 2, 'y')]), proposal('c', [edit(1, 2)]), proposal('d', [edit(1, 2)], 'b.yaml')]))).toEqual(['a+c', 'b', 'd'])
})

test('edits of one fix must not overlap', () => {
  expect(standApart([edit(4, 6), edit(0, 2)])).toBe(true)
  expect(standApart([edit(4, 6), edit(0, 5)])).toBe(false)
})
