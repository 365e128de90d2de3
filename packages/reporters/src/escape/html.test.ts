import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeHtml } from './html.js'
import { escapeXml } from './xml.js'

test.each([
  ['a tag', '<img src=x onerror="alert(1)">', '&lt;img src=x onerror=&quot;alert(1)&quot;&gt;'],
  ['an attribute', `" onmouseover='x'`, '&quot; onmouseover=&#39;x&#39;'],
  ['an entity', '&lt;', '&amp;lt;'],
  ['a comment', '<!-- --> ]]>', '&lt;!-- --&gt; ]]&gt;'],
  ['direction and terminal', 'a\u202eb\u001b', 'a\\u{202e}b\\u{1b}'],
  ['half of a pair', '\ud800', '\\u{d800}'],
])('%s', (_, text, html) => {
  expect(escapeHtml(text)).toBe(html)
  expect(escapeXml(text)).toBe(html)
})

test('line feeds and tabs stay in HTML, and survive the normalising of attributes in XML', () => {
  expect(escapeHtml('a\n\tb')).toBe('a\n\tb')
  expect(escapeXml('a\n\tb')).toBe('a&#10;&#9;b')
})

test('XML holds only characters that a parser takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const xml = escapeXml(`${text}\uffff`)
      expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[<>"']|\]\]>/u)
      expect(xml.replace(/&(?:amp|lt|gt|quot|#39|#10|#9);/gu, '')).not.toContain('&')
    }),
  )
})
