import { toFile } from '@topolint/engine'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inlineText } from './inline-text.js'
import { toPart } from './mapped-text.js'

function read(text: string): string {
  return inlineText(text, [{ start: 0, end: text.length }]).text
}

describe('what people read', () => {
  test.each([
    ['emphasis', 'Run the **Enable-CsTopology** cmdlet, *now*, with –**Force**.', 'Run the Enable-CsTopology cmdlet, now, with –Force.'],
    ['signs that are no emphasis', 'Get-Service RTC* and 2 * 3 and snake_case_name', 'Get-Service RTC* and 2 * 3 and snake_case_name'],
    ['emphasis in emphasis', '***a** b*', 'a b'],
    ['underlined', '__a__ and _b_', 'a and b'],
    ['struck out', '~~old~~ new ~1', 'old new ~1'],
    ['escapes', 'Select-Object \\* \\\\ \\a', 'Select-Object * \\ \\a'],
    ['entities', '&quot;a&quot; &#45;Force &#x2013; &unknown; &', '"a" -Force – &unknown; &'],
    ['a code span', 'Run `Get-CsPool **x** \\*` now', 'Run Get-CsPool **x** \\* now'],
    ['a code span with backticks', 'a `` b ` c `` d', 'a b ` c d'],
    ['a backtick alone', 'a ` b', 'a ` b'],
    ['a link', 'See [the *details*](details.md "Title") here', 'See the details here'],
    ['a link with parentheses', '[a](https://contoso.com/hh348819\\(v=office.15\\))', 'a'],
    ['a link by reference', '[text][ref] and [-Registrar x]', 'text and [-Registrar x]'],
    ['a picture', 'a ![alt](a.png "t") b', 'a  b'],
    ['a picture in a link', '[![alt](a.png)](b) c', ' c'],
    ['an address', 'see <https://contoso.com/a> now', 'see  now'],
    ['tags', 'a<br/>b <b>c</b>', 'a\nb c'],
    ['a placeholder', 'on <Pool FQDN> or \\<cmdlet\\>', 'on <Pool FQDN> or <cmdlet>'],
    ['a comment', 'a <!-- **b** --> c', 'a  c'],
    ['a comment without end', 'a <!-- b', 'a <!-- b'],
  ])('%s', (_, written, says) => {
    expect(read(written)).toBe(says)
  })

  test('comments are reported', () => {
    const text = 'a <!-- b --> c <!-- d -->'
    expect(inlineText(text, [{ start: 0, end: text.length }]).comments.map(({ start, end }) => text.slice(start, end))).toEqual(['<!-- b -->', '<!-- d -->'])
  })
})

const piece = fc.constantFrom('a', 'Ω', '𝒳', '\\*', '\\\\', '&amp;', '&#x1d4b3;', '**', '*', '_', '`', '``', '[', '](b)', '![', '<br>', '<Pool>', '<!-- c -->', ' ', '.', '–', '\r')

/** What an outer stretch says, by the two ways in which Markdown writes one character as several. */
function unwritten(outer: string): string {
  if (outer.length === 2 && outer.startsWith('\\')) return outer.slice(1)
  if (outer === '&amp;') return '&'
  if (outer === '&#x1d4b3;') return '𝒳'
  return /^<br>$/u.test(outer) || (outer.includes('\n') && /^[\r\n> ]+$/u.test(outer)) ? '\n' : outer
}

test('every character of the text leads to where it is written', () => {
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 20 }), { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n', '\n> '), (written, gap) => {
      const file = written.map((line) => line.join('')).join(gap)
      const lines: { start: number; end: number }[] = []
      let at = 0
      for (const line of written) {
        lines.push({ start: at, end: at + line.join('').length })
        at += line.join('').length + gap.length
      }
      const part = toPart({ path: 'a.md', text: file, language: 'markdown' }, inlineText(file, lines), 'markdown')
      for (let start = 0; start < part.text.length; start++) {
        const outer = toFile({ source: part, start, end: start + 1 })
        const says = unwritten(file.slice(outer.start, outer.end))
        expect(says === part.text.charAt(start) || says.includes(part.text.charAt(start)) || (part.text.charAt(start) === ' ' && says === '\n')).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})
