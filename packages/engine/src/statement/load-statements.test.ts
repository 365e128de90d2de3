import { expect, test } from 'vitest'
import { loadStatements } from './load-statements.js'

const one = '- { id: F-001, says: so, kind: must, sources: [{ document: D }], evidence: [T], rules: [a-rule], silent: [{ rule: a-rule, example: all is well }] }\n'

function problems(text: string): readonly string[] {
  const loaded = loadStatements('statements.yaml', text)
  return loaded.ok ? [] : loaded.problems.map(({ message, place: { start } }) => `${start.line}:${start.column} ${message}`)
}

test('a healthy list is data', () => {
  const loaded = loadStatements('statements.yaml', one)
  expect(loaded.ok && loaded.statements).toEqual([{ id: 'F-001', says: 'so', kind: 'must', sources: [{ document: 'D' }], evidence: ['T'], rules: ['a-rule'], silent: [{ rule: 'a-rule', example: 'all is well' }] }])
})

test.each([
  ['a repeated id', one + one, ['2:9 There are two statements F-001']],
  ['neither rules nor reason', one.replace(', rules: [a-rule]', ''), ['1:9 A statement has either the rules that check it or the reason why none can']],
  ['both', one.replace('rules: [a-rule]', 'rules: [a-rule], reason: none'), ['1:9 A statement has either the rules that check it or the reason why none can']],
  ['another kind', one.replace('must', 'musst'), ['1:32 "musst" is not known here. Did you mean must?']],
])('%s', (_, text, expected) => {
  expect(problems(text)).toEqual(expected)
})
