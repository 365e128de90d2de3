import { afterEach, describe, expect, test } from 'vitest'
import { runbookOf } from '../../test/runbook-of.js'

const big = 4_000_000
const fill = (text: string): string => text.repeat(Math.floor(big / text.length))

/** Whatever stands in it, reading a text ends, and what stands behind it is read. */
describe('hostile texts', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['emphasis', fill('*a'), []],
    ['dashes', fill('- '), ['parse-error']],
    ['100,000 lists in one line', `${'- '.repeat(100_000)}x`, ['parse-error']],
    ['100,000 quotes in one line', `${'>'.repeat(100_000)}x`, ['parse-error']],
    ['lists that indent line by line', Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'), ['parse-error']],
    ['brackets', fill('['), []],
    ['links', fill('[a]('), []],
    ['backticks', fill('`a``b'), []],
    ['tags', fill('<a href="'), []],
    ['comments that do not end', fill('<!--'), []],
    ['placeholders', fill('<a '), []],
    ['wide tables', `${'|a'.repeat(500_000)}\n${'|-'.repeat(500_000)}\n`, []],
    ['entities', fill('&amp;'), []],
  ])('%s', (_, body, rules) => {
    const { facts, findings } = runbookOf(`Lync\n\n${body}\n\n# End\n\nEnable-CsTopology\n`)
    expect(findings.map(({ rule }) => rule)).toEqual(rules)
    expect(facts.procedures).toHaveLength(body.startsWith('<!--') ? facts.procedures.length : 1)
  })

  test('a text that is too long is read as far as it goes', () => {
    const { facts, findings } = runbookOf(`Enable-CsTopology\n\n${'- a\n'.repeat(200_000)}`)
    expect(findings.map(({ message }) => message)).toEqual(['The text is too long; from here on it is not read'])
    expect(facts.procedures).toHaveLength(1)
  })
})

// called with the text as `this` only
// eslint-disable-next-line @typescript-eslint/unbound-method -- put back after each test
const { charCodeAt, charAt, slice } = String.prototype

/** A longer piece is the rest of the text, which is handed on and not looked at. */
const longestPiece = 1000

/** How many characters are looked at, one by one or in a piece. */
function counted(text: string): number {
  let count = 0
  String.prototype.charCodeAt = function (index: number) {
    count++
    return charCodeAt.call(this, index)
  }
  String.prototype.charAt = function (index: number) {
    count++
    return charAt.call(this, index)
  }
  String.prototype.slice = function (start?: number, end?: number) {
    const piece = slice.call(this, start, end)
    count += Math.min(piece.length, longestPiece)
    return piece
  }
  runbookOf(text)
  putBack()
  return count
}

function putBack(): void {
  Object.assign(String.prototype, { charCodeAt, charAt, slice })
}

afterEach(putBack)

describe('four times the text takes four times the steps', () => {
  test.each<readonly [string, (size: number) => string]>([
    ['paragraphs', (size) => 'Restart the Front End service.\n\n'.repeat(size)],
    ['numbered steps', (size) => '1. Restart the **Front End** service on fe01.contoso.com.\n'.repeat(size)],
    ['commands as paragraphs', (size) => 'Get-CsPool -Identity a\n\n'.repeat(size)],
    ['fences', (size) => '```\nGet-CsPool\n```\n'.repeat(size)],
    ['one fence', (size) => `\`\`\`\n${'Get-CsPool\n'.repeat(size)}\`\`\`\n`],
    ['code among words', (size) => 'Run `Get-CsPool -Identity a` now.\n\n'.repeat(size)],
    ['headings', (size) => '# 2013-UPG-2\n\n1. a\n\n'.repeat(size)],
    ['alternatives', (size) => 'Get-CsPool\n\nor\n\n'.repeat(size)],
    ['options', (size) => 'Option A: wait\n\n'.repeat(size)],
    ['tables', (size) => `|a|b|\n|-|-|\n${'|`Get-CsPool -Identity a`|b|\n'.repeat(Math.min(size, 400))}\n`.repeat(Math.ceil(size / 400))],
    ['HTML', (size) => '<p>Restart the Front End service.</p>\n\n'.repeat(size)],
    ['comments', (size) => '<!-- topolint: scenario=2013-UPG-2 -->\n\nx\n\n'.repeat(size)],
    ['quotes in lists', (size) => '- > - > Restart the Front End service.\n'.repeat(size)],
    ['emphasis', (size) => `${'*a '.repeat(60)}\n\n`.repeat(size / 20)],
  ])('%s', (_, write) => {
    counted(`Lync\n\n${write(20)}`)
    const small = counted(`Lync\n\n${write(200)}`)
    const large = counted(`Lync\n\n${write(800)}`)
    expect(small).toBeGreaterThan(200)
    expect(large / small).toBeLessThan(5)
  })
})
