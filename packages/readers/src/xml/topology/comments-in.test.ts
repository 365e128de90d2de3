import { textOf, type Source } from '@topolint/engine'
import { expect, test } from 'vitest'
import { parseXml } from '../element/parse-xml.js'
import { commentsIn } from './comments-in.js'

function reaches(text: string): readonly (readonly [string, string | undefined])[] {
  const source: Source = { path: 'topology.xml', text, language: 'xml' }
  return commentsIn(source, parseXml(text)).map((comment) => {
    const covered = comment.covers()
    return [textOf(comment.text), covered === undefined ? undefined : textOf(covered)]
  })
}

test.each<[string, string, string | undefined]>([
  ['an element with all in it', '<a>\n <!--c-->\n <b>\n  <d/>\n </b>\n <e/></a>', '<b>\n  <d/>\n </b>'],
  ['the next element, with blanks and lines between', '<a>\r\n\t<!--c-->  \r\n\r\n<b/></a>', '<b/>'],
  ['the root', '<!--c-->\n<a><b/></a>', '<a><b/></a>'],
  ['the line', '<a>\n <b/> <!--c-->\n <d/></a>', ' <b/> <!--c-->'],
  ['the line before it', '<a>\n <!--c--> <b/>\n <d/></a>', ' <!--c--> <b/>'],
  ['a tag of several lines that ends there', '<a>\n <b\n  c="d"\n /> <!--c-->\n</a>', '<b\n  c="d"\n /> <!--c-->'],
  ['nothing', '<a/>\n<!--c-->', undefined],
])('a comment reaches %s', (_name, text, expected) => {
  expect(reaches(text)).toEqual([['c', expected]])
})
