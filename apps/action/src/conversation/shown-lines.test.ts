import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shownLines, type ShownLine } from './shown-lines.js'

function shown(patch: string | undefined): readonly (readonly [number, string, string])[] {
  return [...shownLines(patch).byNumber].map(([number, { text, hunk, isAdded }]) => [number, text, `${hunk}${isAdded ? '+' : ' '}`])
}

describe('the lines that a patch shows', () => {
  test.each<[what: string, patch: string | undefined, lines: ReturnType<typeof shown>]>([
    ['no patch, as of binary and large files', undefined, []],
    ['an empty one, as of a file that was only renamed', '', []],
    ['a new file of one line', '@@ -0,0 +1 @@\n+a', [[1, 'a', '1+']]],
    ['a file that is deleted', '@@ -1,2 +0,0 @@\n-a\n-b', []],
    ['what surrounds a change', '@@ -8,3 +8,3 @@ pools:\n a\n-b\n+c\n d', [[8, 'a', '1 '], [9, 'c', '1+'], [10, 'd', '1 ']]],
    ['hunks', '@@ -1 +1,2 @@\n a\n+b\n@@ -9,2 +10 @@\n-c\n d', [[1, 'a', '1 '], [2, 'b', '1+'], [10, 'd', '2 ']]],
    ['ends of files without line feeds', '@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file', [[1, 'b', '1+']]],
    ['line ends of Windows', '@@ -1 +1,2 @@\n a\r\n+\r', [[1, 'a', '1 '], [2, '', '1+']]],
    ['a line feed at its end', '@@ -1 +1 @@\n a\n', [[1, 'a', '1 ']]],
    ['lines that look like its own signs', '@@ -0,0 +1,4 @@\n+@@ -1 +9 @@\n++++ b/a\n+-- a\n+\\ No newline', [[1, '@@ -1 +9 @@', '1+'], [2, '+++ b/a', '1+'], [3, '-- a', '1+'], [4, '\\ No newline', '1+']]],
    ['more lines than it announces', '@@ -1 +1 @@\n a\n b\n+c', [[1, 'a', '1 ']]],
    ['fewer', '@@ -1,9 +1,9 @@\n a\n@@ -20 +20 @@\n b', [[1, 'a', '1 '], [20, 'b', '2 ']]],
    ['a line with no sign', '@@ -1,3 +1,3 @@\n a\nb\n c', [[1, 'a', '1 ']]],
    ['hunks out of order', '@@ -9 +9 @@\n a\n@@ -9 +9 @@\n b\n@@ -1 +1 @@\n c\n@@ -30 +30 @@\n d', [[9, 'a', '1 '], [30, 'd', '4 ']]],
    ['numbers without measure', `@@ -1 +${'9'.repeat(400)} @@\n+a`, []],
    ['no hunk', '+a\n b', []],
  ])('%s', (_, patch, lines) => {
    expect(shown(patch)).toEqual(lines)
  })

  test('are those of the new file', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 6 }).map((line) => line.replace(/[\r\n]/gu, ''))
    const line = fc.tuple(fc.constantFrom(' ', '+', '-'), text)
    const hunk = fc.tuple(fc.nat(5), fc.array(line, { minLength: 1, maxLength: 12 }))
    fc.assert(
      fc.property(fc.array(hunk, { maxLength: 6 }), (hunks) => {
        const expected = new Map<number, ShownLine>()
        const patch: string[] = []
        let [before, after] = [1, 1]
        for (const [index, [gap, lines]] of hunks.entries()) {
          const [old, young] = ['-', '+'].map((sign) => lines.filter(([one]) => one === ' ' || one === sign).length) as [number, number] // one for each sign
          before += gap
          after += gap
          patch.push(`@@ -${old === 0 ? before - 1 : before},${old} +${young === 0 ? after - 1 : after},${young} @@`, ...lines.map(([sign, shown]) => sign + shown))
          for (const [sign, shown] of lines) if (sign !== '-') expected.set(after++, { text: shown, hunk: index + 1, isAdded: sign === '+' })
          before += old
        }
        expect(shownLines(patch.join('\n')).byNumber).toEqual(expected)
      }),
    )
  })

  test('stand once, in order, and under one hunk each, whatever the patch is', () => {
    const piece = fc.oneof(fc.constantFrom('@@ -1,3 +1,3 @@', '@@ -0,0 +2 @@', '@@ -9 +9,2 @@', ' a', '+b', '-c', '\\ d', '', '\r', '@@'), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const lines = shown(pieces.join('\n'))
        const numbers = lines.map(([number]) => number)
        expect(numbers).toEqual([...new Set(numbers)].sort((left, right) => left - right))
        expect(lines.every(([number, text]) => number >= 1 && !text.includes('\n'))).toBe(true)
      }),
    )
  })
})
