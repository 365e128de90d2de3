import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readingOf } from '../../test/reading-of.js'

const topology = 'apiVersion: topolint/v1\nkind: Topology\nname: contoso\n'
const plan = 'apiVersion: topolint/v1\nkind: Plan\nname: upgrade\n'

/** Whatever is done to it, reading gives findings and facts, and nothing else. */
describe('hostile documents', () => {
  test.each([
    ['10,000 levels of flow', `${topology}pools: ${'['.repeat(10_000)}`],
    ['10,000 levels of closed flow', `${topology}pools: ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['10,000 levels of steps', `${plan}steps: ${'[{ steps: '.repeat(10_000)}[]${' }]'.repeat(10_000)}`],
    ['an alias bomb', `${topology}a: &a [x,x,x,x,x,x,x,x]\n${bomb()}pools: *b8\n`],
    ['a merge of itself', `${topology}pools: &a\n  - <<: *a\n    fqdn: x\n`],
    ['an alias in its own anchor', `${topology}pools: &a [*a]\n`],
    ['an unknown anchor', `${topology}pools: *nowhere\n`],
    ['a tag', `${topology}pools: !!js/function "return 1"\n`],
    ['tabs for indentation', `${topology}pools:\n\t- fqdn: p.contoso.com\n`],
    ['keys twice', `${topology}pools: []\npools: []\n`],
    ['a list for a key', `${topology}? [a, b]\n: c\n`],
    ['a document of a text', `apiVersion: topolint/v1 kind: Topology\n`],
    ['an unfinished quote', `${topology}pools: "\n`],
  ])('%s is a finding', (_, text) => {
    const { findings } = readingOf(text)
    if (!text.startsWith('apiVersion: topolint/v1 kind')) expect(findings.length).toBeGreaterThan(0)
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(findings.map(({ rule }) => rule).filter((rule) => ['schema', 'parse-error', 'unknown-document'].includes(rule))))
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'])('the key %s is unknown like any other', (key) => {
    for (const body of [`${key}: { polluted: true }`, `pools: [{ fqdn: p.contoso.com, ${key}: { polluted: true } }]`]) {
      const { findings, facts } = readingOf(`${topology}${body}\n`)
      expect(findings.map(({ rule, path }) => [rule, path.split('/').at(-1)])).toEqual([['schema', key]])
      expect(Object.keys(facts.entities[0]?.fields ?? {})).not.toContain(key)
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test('names such as __proto__ are names', () => {
    const { facts, findings } = readingOf(`${topology}pools: [{ fqdn: __proto__, computers: [constructor] }]\n`)
    expect(findings).toEqual([])
    expect(facts.entities.map(({ key }) => key)).toEqual(['__proto__', 'constructor'])
  })

  test('wrong kinds of values everywhere are findings', () => {
    const wrong = fc.constantFrom('x', '[]', '{}', '[[x]]', '{ a: b }', 'null', 'true', '3', '"q"', '*a', '!x y', '|\n')
    const keys = ['apiVersion', 'kind', 'name', 'complete', 'merged', 'sites', 'sipDomains', 'pools', 'applicationPools', 'computers', 'steps', 'prerequisites', 'scenario']
    const line = fc.tuple(fc.constantFrom(...keys), wrong).map(([key, value]) => `${key}: ${value}`)
    fc.assert(
      fc.property(fc.constantFrom(topology, plan), fc.array(line, { maxLength: 8 }), (head, lines) => {
        const { findings } = readingOf(`${head}${lines.join('\n')}\n`)
        for (const { at, message } of findings) {
          expect(at.start).toBeLessThanOrEqual(at.end)
          expect(at.end).toBeLessThanOrEqual(at.source.text.length)
          expect(message).not.toBe('')
        }
      }),
      { numRuns: 500 },
    )
  })

  test('random characters after the head never make it throw', () => {
    const soup = fc.string({ unit: fc.constantFrom('a', ':', ' ', '\n', '-', '[', ']', '{', '}', '&', '*', '<', '?', '|', '>', '"', "'", '#', '\t', 'steps', 'pools', 'fqdn', 'do', 'each', 'in', 'run'), maxLength: 120 })
    fc.assert(
      fc.property(fc.constantFrom(topology, plan), soup, (head, text) => {
        readingOf(`${head}${text}`)
      }),
      { numRuns: 1000 },
    )
  })
})

/** Each line stands for eight of the line before it. */
function bomb(): string {
  const lines = Array.from({ length: 9 }, (_, at) => `b${at}: &b${at} [${Array(8).fill(at === 0 ? '*a' : `*b${at - 1}`).join()}]`)
  return `${lines.join('\n')}\n`
}
