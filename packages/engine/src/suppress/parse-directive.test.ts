import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDirective } from './parse-directive.js'

function partsOf(text: string): unknown {
  const directive = parseDirective(text)?.directive
  if (directive === undefined) return undefined
  const { scope, rules, until, reason } = directive
  for (const { id, start, end } of rules) expect(text.slice(start, end)).toBe(id)
  if (until !== undefined) expect(text.slice(until.start, until.end)).toBe(until.date)
  return [scope, rules.map(({ id }) => id), until?.date, reason]
}

/** Each mistake as the text that it is about. */
function mistakesOf(text: string): unknown {
  return parseDirective(text)?.mistakes.map(({ start, end, message }) => [text.slice(start, end), message])
}

describe('directives', () => {
  test.each([
    ['topolint-ignore[rule-a]: because', ['place', ['rule-a'], undefined, 'because']],
    [' topolint-ignore[ rule-a , rule-b ] :  because: it [is] so ', ['place', ['rule-a', 'rule-b'], undefined, 'because: it [is] so']],
    ['topolint-ignore[a,b,c]:because', ['place', ['a', 'b', 'c'], undefined, 'because']],
    ['topolint-ignore-file[a]: because', ['file', ['a'], undefined, 'because']],
    ['topolint-ignore[a] until=2026-12-31: because', ['place', ['a'], '2026-12-31', 'because']],
    ['topolint-ignore[a]until=2024-02-29  : because', ['place', ['a'], '2024-02-29', 'because']],
    ['topolint-ignore[a]: until=2026-12-31', ['place', ['a'], undefined, 'until=2026-12-31']],
    ['topolint-ignore[a]: over\r\n    two lines', ['place', ['a'], undefined, 'over two lines']],
    ['topolint-ignore[__proto__, constructor]: because', ['place', ['__proto__', 'constructor'], undefined, 'because']],
    ['topolint-ignore[a]: 旧', ['place', ['a'], undefined, '旧']],
  ])('%j', (text, parts) => {
    expect(partsOf(text)).toEqual(parts)
    expect(mistakesOf(text)).toEqual([])
  })
})

describe('directives that suppress nothing', () => {
  const names = 'A directive must name the rules that it suppresses; write topolint-ignore[rule-id]: and the reason'
  const why = 'A directive must say why; write topolint-ignore[rule-id]: and the reason'
  const behind = 'A directive must say why; write the reason behind the colon'
  test.each([
    ['topolint-ignore', [['topolint-ignore', names]]],
    [' topolint-ignore: because', [['topolint-ignore', names]]],
    ['topolint-ignore [a]: because', [['topolint-ignore', names]]],
    ['topolint-ignore-file rule-a: because', [['topolint-ignore-file', names.replace('ignore[', 'ignore-file[')]]],
    ['topolint-ignore[a: because ', [['[a: because', 'The list of rules has no end; put a ] behind the last one']]],
    ['topolint-ignore[a]', [['topolint-ignore[a]', why]]],
    ['topolint-ignore[a] because', [['topolint-ignore[a]', why]]],
    ['topolint-ignore[a] because: it is so', [['topolint-ignore[a]', why]]],
    ['topolint-ignore[a]:', [[':', behind]]],
    ['topolint-ignore[a]: --', [[': --', behind]]],
    ['topolint-ignore[a] until=2026-02-30: because', [['2026-02-30', '"2026-02-30" must be a day, written YYYY-MM-DD']]],
    ['topolint-ignore[a] until=31.12.2026: because', [['31.12.2026', '"31.12.2026" must be a day, written YYYY-MM-DD']]],
    ['topolint-ignore[a] until=: because', [['until=', '"" must be a day, written YYYY-MM-DD']]],
    ['topolint-ignore[a] til=2026-12-31: because', [['til=2026-12-31', '"til=2026-12-31" is not understood; only until=YYYY-MM-DD may stand before the colon']]],
    ['topolint-ignore[a until=2026-12-31 ]: because', [['until=2026-12-31', 'The last day stands behind the list; write ] until=YYYY-MM-DD: and the reason']]],
    ['topolint-ignore[a, until=2026-12-31]: because', [['until=2026-12-31', 'The last day stands behind the list; write ] until=YYYY-MM-DD: and the reason']]],
    ['topolint-ingore[a]: because', [['topolint-ingore', '"topolint-ingore" suppresses nothing. Did you mean topolint-ignore?']]],
  ])('%j', (text, mistakes) => {
    expect(mistakesOf(text)).toEqual(mistakes)
    expect(partsOf(text)).toBeUndefined()
  })
})

test.each([
  ['topolint-ignore[]: because', ['[]']],
  ['topolint-ignore[a,]: because', [',]']],
  ['topolint-ignore[,a]: because', ['[,']],
  ['topolint-ignore[a,  ,b]: because', [',  ,']],
])('an id that is missing in %j leaves the others', (text, places) => {
  expect(parseDirective(text)?.mistakes.map(({ start, end }) => text.slice(start, end))).toEqual(places)
  expect(parseDirective(text)?.directive?.rules.map(({ id }) => id)).toEqual(text.match(/[ab](?=[\],])/gu) ?? [])
})

test('whatever a comment says, mistakes stand in it and nothing is suppressed without a rule and a reason', () => {
  const piece = fc.constantFrom('topolint-ignore', '-file', '[', ']', ',', ':', ' ', 'a', 'until=', '2026-01-01', '\n', '–', '__proto__')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('')
      const parsed = parseDirective(text)
      for (const { start, end } of parsed?.mistakes ?? []) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
      }
      if (parsed?.directive === undefined) return
      expect(parsed.directive.reason).toMatch(/[\p{L}\p{N}]/u)
      expect(text.slice(parsed.directive.rules[0]?.start).startsWith(parsed.directive.rules[0]?.id ?? '')).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
