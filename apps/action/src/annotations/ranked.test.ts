import { expect, test } from 'vitest'
import { findingAt } from '../../test/finding.js'
import { ranked, type Candidate } from './ranked.js'

const standing = (path: string, line: number, parts = {}): Candidate => ({ finding: findingAt(path, line, parts), isNew: false })
const introduced = (path: string, line: number, parts = {}): Candidate => ({ finding: findingAt(path, line, parts), isNew: true })
const order = (candidates: readonly Candidate[]) => ranked(candidates).map(({ finding }) => finding.fingerprint)

test.each<[what: string, candidates: readonly Candidate[], order: readonly string[]]>([
  ['nothing', [], []],
  ['by level', [standing('a', 1, { level: 'info' }), standing('a', 2, { level: 'warning' }), standing('a', 3)], ['a:3', 'a:2', 'a:1']],
  ['what is new first', [standing('a', 1), introduced('a', 2)], ['a:2', 'a:1']],
  ['a level before what is new', [introduced('a', 1, { level: 'warning' }), standing('a', 2)], ['a:2', 'a:1']],
  ['one of each file before the second', [standing('a', 1), standing('a', 2), standing('a', 3), standing('b', 1)], ['a:1', 'b:1', 'a:2', 'a:3']],
  ['one of each rule before the second', [standing('a', 1), standing('a', 2), standing('a', 3, { rule: 'site-unknown' })], ['a:1', 'a:3', 'a:2']],
  ['what is new in turn, then the rest in turn', [standing('a', 1), introduced('a', 2), introduced('a', 3), introduced('b', 4), standing('b', 5)], ['a:2', 'b:4', 'a:3', 'a:1', 'b:5']],
  ['as they came where nothing else tells', [standing('c', 1), standing('a', 1), standing('b', 1)], ['c:1', 'a:1', 'b:1']],
])('%s', (_what, candidates, expected) => {
  expect(order(candidates)).toEqual(expected)
})
