import { fix, fixTexts, lint } from '@topolint/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applied, rewrite } from '../../test/applied-suggestion.js'
import { suggestionOf, type Rewriting } from './suggestion-of.js'

const nowhere = { first: 0, last: 0 }
const suggest = (text: string, rewritings: readonly Rewriting[], near = nowhere) => suggestionOf(rewritings, { path: 'a.yaml', text, language: 'yaml' }, near)

/** The text in the place of the one that stands once in another. */
function replacing(text: string, old: string, young: string): Rewriting {
  const start = text.indexOf(old)
  return { start, end: start + old.length, text: young }
}

const before = (text: string, anchor: string, young: string): Rewriting => ({ ...replacing(text, anchor, young), end: text.indexOf(anchor) })

const lines = 'one\ntwo\nthree\nfour\n'

describe('whole lines', () => {
  test.each<[what: string, text: string, rewritings: readonly Rewriting[], near: { first: number; last: number }, suggestion: ReturnType<typeof suggest>]>([
    ['a word of a line', lines, [replacing(lines, 'wo', 'WO')], nowhere, { startLine: 2, endLine: 2, was: ['two'], lines: ['tWO'] }],
    ['words of two lines, with the one between', lines, [replacing(lines, 'three', '3'), replacing(lines, 'one', '1')], nowhere, { startLine: 1, endLine: 3, was: ['one', 'two', 'three'], lines: ['1', 'two', '3'] }],
    ['a line that goes', lines, [replacing(lines, 'two\n', '')], nowhere, { startLine: 2, endLine: 2, was: ['two'], lines: [] }],
    ['a line that goes with the end of the one before', lines, [replacing(lines, '\ntwo', '')], nowhere, { startLine: 1, endLine: 2, was: ['one', 'two'], lines: ['one'] }],
    ['an end that goes joins two lines', lines, [replacing(lines, 'two\n', 'two ')], nowhere, { startLine: 2, endLine: 3, was: ['two', 'three'], lines: ['two three'] }],
    ['an empty line is a line', lines, [replacing(lines, 'two', '')], nowhere, { startLine: 2, endLine: 2, was: ['two'], lines: [''] }],
    ['a line before another', lines, [before(lines, 'three', 'new\n')], nowhere, { startLine: 3, endLine: 3, was: ['three'], lines: ['new', 'three'] }],
    ['or after the one that is spoken of', lines, [before(lines, 'three', 'new\n')], { first: 2, last: 2 }, { startLine: 2, endLine: 2, was: ['two'], lines: ['two', 'new'] }],
    ['a line after another', lines, [{ start: 7, end: 7, text: '\nnew' }], nowhere, { startLine: 2, endLine: 2, was: ['two'], lines: ['two', 'new'] }],
    ['or before the one that is spoken of', lines, [{ start: 7, end: 7, text: '\nnew' }], { first: 3, last: 3 }, { startLine: 3, endLine: 3, was: ['three'], lines: ['new', 'three'] }],
    ['or stays where it is, which is spoken of as well', lines, [before(lines, 'three', 'new\n')], { first: 2, last: 3 }, { startLine: 3, endLine: 3, was: ['three'], lines: ['new', 'three'] }],
    ['a line after the last one, where nothing follows', lines, [{ start: 18, end: 18, text: '\nfive' }], { first: 5, last: 5 }, { startLine: 4, endLine: 4, was: ['four'], lines: ['four', 'five'] }],
    ['lines that change places', lines, [replacing(lines, 'two\nthree', 'three\ntwo')], { first: 1, last: 1 }, { startLine: 2, endLine: 3, was: ['two', 'three'], lines: ['three', 'two'] }],
    ['a line beside one that git sees as whole', 'one\rone\ntwo\n', [{ start: 8, end: 11, text: '2' }], nowhere, { startLine: 2, endLine: 2, was: ['two'], lines: ['2'] }],
    ['a line at the end', lines, [{ start: lines.length, end: lines.length, text: 'five\n' }], nowhere, { startLine: 4, endLine: 4, was: ['four'], lines: ['four', 'five'] }],
    ['lines that stay are left alone', lines, [replacing(lines, 'one\ntwo\nthree', 'one\n2\nthree')], nowhere, { startLine: 2, endLine: 2, was: ['two'], lines: ['2'] }],
    ['ends of two characters', 'one\r\ntwo\r\n', [replacing('one\r\ntwo\r\n', 'two\r\n', 'two\r\nnew\r\n')], nowhere, { startLine: 2, endLine: 2, was: ['two'], lines: ['two', 'new'] }],
    ['a last line without an end', 'one\ntwo', [replacing('one\ntwo', 'two', '2\n3')], nowhere, { startLine: 2, endLine: 2, was: ['two'], lines: ['2', '3'] }],
    ['a text of one line', 'one', [replacing('one', 'one', 'two')], nowhere, { startLine: 1, endLine: 1, was: ['one'], lines: ['two'] }],
  ])('%s', (_what, text, rewritings, near, expected) => {
    expect(suggest(text, rewritings, near)).toEqual(expected)
  })

  const long = 'x\n'.repeat(30)
  const wide = `${'x'.repeat(1_001)}\n`
  test.each<[what: string, text: string, rewritings: readonly Rewriting[]]>([
    ['nothing to do', lines, []],
    ['nothing that changes', lines, [replacing(lines, 'two', 'two')]],
    ['an empty text', '', [{ start: 0, end: 0, text: 'one\n' }]],
    ['places too far from each other', long, [{ start: 0, end: 1, text: 'y' }, { start: 40, end: 41, text: 'y' }]],
    ['too many new lines', lines, [replacing(lines, 'two', 'y\n'.repeat(60))]],
    ['a line too long to be shown', wide, [{ start: 0, end: 1, text: 'y' }]],
    ['a line that would be too long', lines, [replacing(lines, 'two', 'y'.repeat(1_001))]],
    ['a line with a character that nobody sees', 'a\u0007b\n', [{ start: 0, end: 1, text: 'y' }]],
    ['lines that end in two ways', 'one\r\ntwo\n', [{ start: 0, end: 1, text: 'y' }]],
    ['lines that git does not see', 'one\rtwo\n', [{ start: 0, end: 1, text: 'y' }]],
    ['lines that would end in two ways', lines, [replacing(lines, 'two', 'two\r\nnew')]],
    ['lines that would end as others do not', 'one\r\ntwo\r\n', [replacing('one\r\ntwo\r\n', 'two', 'two\nnew')]],
    ['a last line that would lose its end', lines, [replacing(lines, 'four\n', 'four')]],
    ['a last line that would get one', 'one\ntwo', [replacing('one\ntwo', 'two', 'two\n')]],
    ['a last line without an end that goes', 'one\ntwo', [replacing('one\ntwo', 'two', '')]],
  ])('are not offered for %s', (_what, text, rewritings) => {
    expect(suggest(text, rewritings)).toBeUndefined()
  })
})

describe('what is suggested', () => {
  const end = fc.constantFrom('\n', '\r\n')
  const word = fc.constantFrom('', 'a', 'bb', ' ', '\u00e9', '\u{1f600}', '\t')
  const written = (ending: string) => fc.array(fc.oneof(word, fc.constant(ending)), { maxLength: 12 }).map((parts) => parts.join(''))
  const given = end.chain((ending) => fc.record({ text: written(ending), wanted: fc.array(fc.tuple(fc.nat(20), fc.nat(4), written(ending)), { minLength: 1, maxLength: 3 }), near: fc.record({ first: fc.nat(5), last: fc.nat(5) }) }))

  /** Those that stand apart. */
  function rewritingsOf(text: string, wanted: readonly (readonly [number, number, string])[]): readonly Rewriting[] {
    const kept: Rewriting[] = []
    for (const [from, length, own] of wanted) {
      const start = from % (text.length + 1)
      const each = { start, end: Math.min(text.length, start + length), text: own }
      if (kept.every((other) => each.end < other.start || other.end < each.start)) kept.push(each)
    }
    return kept
  }

  test('does to a text what the rewritings do', () => {
    let offered = 0
    fc.assert(
      fc.property(given, ({ text, wanted, near }) => {
        const rewritings = rewritingsOf(text, wanted)
        const suggestion = suggest(text, rewritings, near)
        if (suggestion === undefined) return
        offered++
        expect(applied(text, suggestion)).toBe(rewrite(text, rewritings))
      }),
      { numRuns: 3_000 },
    )
    expect(offered).toBeGreaterThan(1_000)
  })

  test('does to a file what the fix does', async () => {
    const quote = fc.constantFrom('', '"', "'")
    const comment = fc.constantFrom('', ' # as before', ' # caf\u00e9 \u{1f600}')
    const style = fc.record({ quote, comment, ending: fc.constantFrom('\n', '\r\n'), isFlow: fc.boolean(), isEnded: fc.boolean(), isLast: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(style, async ({ quote: q, comment: c, ending, isFlow, isEnded, isLast }) => {
        const pool = isFlow
          ? [`applicationPools:`, `  - { fqdn: apps.contoso.com, created: 2014-05-20, nextHop: ${q}pool10.contoso.com${q} }${c}`]
          : [`applicationPools:`, `  - fqdn: apps.contoso.com`, `    created: 2014-05-20`, `    nextHop: ${q}pool10.contoso.com${q}${c}`]
        const pools = ['pools:', '  - { fqdn: pool10.contoso.com, product: lync2010 }', '  - { fqdn: pool13.contoso.com, product: lync2013 }']
        const body = isLast ? [...pools, ...pool] : [...pool, ...pools]
        const text = ['apiVersion: topolint/v1', 'kind: Topology', 'name: contoso', 'merged: 2014-03-01', ...body].join(ending) + (isEnded ? ending : '')
        const files = [{ path: 'topology.yaml', bytes: Buffer.from(text) }]
        const options = { today: '2026-01-01', choice: { only: ['next-hop-newest-generation'] } }
        const { findings } = await lint(files, options)
        const [texts] = fixTexts(findings).values()
        const suggestion = suggest(text, (texts ?? []).map(({ at: { start, end: to }, text: own }) => ({ start, end: to, text: own })))
        const fixed = await fix(files, { ...options, unsafe: true })
        expect(findings.length).toBe(1)
        expect(suggestion).toBeDefined()
        if (suggestion !== undefined) expect(applied(text, suggestion)).toBe(Buffer.from(fixed.files[0]?.after ?? []).toString())
      }),
      { numRuns: 40 },
    )
  })
})
