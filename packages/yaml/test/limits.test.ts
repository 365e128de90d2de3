import { describe, expect, test } from 'vitest'
import { defaultLimits, parseYaml, toPlain } from '../src/index.js'

const indented = (levels: number): string => Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:\n`).join('')

describe('what a text may ask for is limited', () => {
  test.each<readonly [string, string, string]>([
    ['10,000 levels of blocks', indented(10_000), 'The values are nested more than 100 levels deep; make them flatter'],
    ['a million brackets', '['.repeat(1_000_000), 'The text has more than 300,000 values, which is more than is read; split it into several files'],
    ['200,000 brackets', '['.repeat(200_000), 'The values are nested more than 100 levels deep; make them flatter'],
    ['values', '- 1\n'.repeat(300_001), 'The text has more than 300,000 values, which is more than is read; split it into several files'],
    ['lines', '\n'.repeat(1_000_001), 'The text has more than 1,000,000 lines, which is more than is read; split it into several files'],
    ['escapes', `"${'\\n'.repeat(1_000_001)}"`, 'The text has more than 1,000,000 escapes, which is more than is read; split it into several files'],
    ['documents', '---\n'.repeat(10_001), 'The text has more than 10,000 documents, which is more than is read; split it into several files'],
    ['aliases', `- &a x\n${'- *a\n'.repeat(101)}`, 'The document has more than 100 aliases; write some of the values out'],
    ['values behind aliases', bomb(), 'The aliases stand for more than 100,000 values; write some of them out'],
    ['levels behind aliases', deepBomb(), 'With *a8 the values are nested more than 100 levels deep; make them flatter'],
    ['merged keys', `base: &a {${Array.from({ length: 500 }, (_, index) => `k${index}: 1`).join(', ')}}\nlist:\n${'- <<: *a\n'.repeat(21)}`, 'The merge keys bring in more than 10,000 keys; write some of the mappings out'],
  ])('%s', (_, text, message) => {
    const messages = parseYaml(text).documents.flatMap(({ problems }) => problems.map((problem) => problem.message))
    expect(messages).toContain(message)
    expect(messages.length).toBeLessThan(5)
  })

  test('what aliases stand for stays small when written out', () => {
    const [document] = parseYaml(bomb()).documents
    expect(JSON.stringify(toPlain(document?.root)).length).toBeLessThan(10 * defaultLimits.aliasedValues)
  })

  test('a thousand problems are enough', () => {
    const problems = parseYaml('a: 1\n'.repeat(5_000)).documents.flatMap((document) => document.problems)
    expect(problems).toHaveLength(1_001)
    expect(problems.at(-1)?.message).toBe('There are more problems from here on; correct the first 1,000')
  })

  test('the limits can be set', () => {
    expect(parseYaml('[[[a]]]', { depth: 3 }).documents[0]?.problems).toHaveLength(1)
    expect(parseYaml('[[[a]]]', { depth: 10 }).documents[0]?.problems).toEqual([])
    expect(parseYaml('['.repeat(200_000), { depth: 1_000_000 }).documents[0]?.problems).toMatchObject([{ message: 'The values are nested too deep; make them flatter' }])
  })
})

/** Ten levels of ten aliases each. */
function bomb(): string {
  return `a0: &a0 [${'x, '.repeat(10)}]\n${Array.from({ length: 9 }, (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(10)}]\n`).join('')}`
}

function deepBomb(): string {
  return `a0: &a0 ${'['.repeat(10)}x${']'.repeat(10)}\n${Array.from({ length: 9 }, (_, level) => `a${level + 1}: &a${level + 1} ${'['.repeat(10)}*a${level}${']'.repeat(10)}\n`).join('')}b: *a9\n`
}
