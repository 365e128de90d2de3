import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeMarkdown, markdownCode, markdownCodeBlock, markdownLink } from './markdown.js'

describe('a line of text', () => {
  test.each([
    ['plain text stays', 'Front End pool pool10.contoso.com (Lync Server 2010); -Registrar', 'Front End pool pool10.contoso.com (Lync Server 2010); -Registrar'],
    ['emphasis and code', '*a* _b_ ~c~ `d`', '\\*a\\* \\_b\\_ \\~c\\~ \\`d\\`'],
    ['an escape of its own', 'a\\*b', 'a\\\\\\*b'],
    ['links and images', '![x](y) [z](w)', '!\\[x\\](y) \\[z\\](w)'],
    ['tables', 'a | b', 'a \\| b'],
    ['HTML', '<!-- <b> &lt;', '&lt;!-- &lt;b> &amp;lt;'],
    ['mentions', '@contoso', '@&#8203;contoso'],
    ['references', 'a #12 GH-3', 'a #&#8203;12 GH-&#8203;3'],
    ['addresses', 'https://a www.b', 'https:&#8203;//a www&#8203;.b'],
    ['formulas', '$a$', '<span>$</span>a<span>$</span>'],
    ['lines', ' a\n\n# b ', 'a # b'],
    ['a heading', '# a', '\\# a'],
    ['a list', '- a', '\\- a'],
    ['a numbered list', '1. a', '1\\. a'],
    ['a quotation', '> a', '\\> a'],
    ['direction', 'a\u202eb', 'a\\\\u{202e}b'],
  ])('%s', (_, text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown)
  })

  test('nothing in it does anything', () => {
    const piece = fc.constantFrom('*', '_', '`', '[', ']', '(', ')', '<', '>', '&', '|', '~', '\\', '@', '#', '!', '$', ':', '//', 'www.', 'GH-', '1', 'a', ' ', '\n', '-')
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const left = escapeMarkdown(pieces.join('')).replaceAll('<span>$</span>', '·').replaceAll('&#8203;', '\u200b').replace(/\\[\\`*_[\]|~]/gu, '·')
        expect(left).not.toMatch(/[\\`*_[\]|~<$\n](?![-+#=>:.)])|&(?!amp;|lt;)|@\w|#\d|:\/\/|www\.|GH-\d|^[-+#=>:]|^\d+[.)]/iu)
      }),
    )
  })
})

test.each([
  ['plain', 'a', '`a`'],
  ['a backtick', 'a`b', '``a`b``'],
  ['backticks at the ends', '`a``', '``` `a`` ```'],
  ['nothing', '', ''],
  ['lines', 'a\nb', '`a\\nb`'],
])('code: %s', (_, text, markdown) => {
  expect(markdownCode(text)).toBe(markdown)
})

test.each([
  ['plain', 'a: b\n', '```yaml\na: b\n```'],
  ['a fence', 'a\n````\nb', '`````yaml\na\n````\nb\n`````'],
  ['direction', 'a\u202eb\tc', '```yaml\na\\u{202e}b\tc\n```'],
])('a block of code: %s', (_, text, markdown) => {
  expect(markdownCodeBlock(text, 'yaml')).toBe(markdown)
})

test.each([
  ['https://learn.microsoft.com/a-b?c=d#e', '[a](https://learn.microsoft.com/a-b?c=d#e)'],
  ['http://contoso.com', 'a'],
  ['javascript:alert(1)', 'a'],
  ['https://contoso.com/) ![x](y', 'a'],
  ['https://contoso.com@fabrikam.com', 'a'],
])('a link to %s', (address, markdown) => {
  expect(markdownLink('a', address)).toBe(markdown)
})
