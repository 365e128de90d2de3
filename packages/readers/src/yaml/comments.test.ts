import { textOf } from '@topolint/engine'
import { describe, expect, test } from 'vitest'
import { readingOf } from '../../test/reading-of.js'

const head = 'apiVersion: topolint/v1\nkind: Topology\nname: contoso\n'

/** Of each comment its words and what it covers. */
function coveredIn(text: string): readonly (readonly [string, string | undefined])[] {
  return readingOf(text).comments.map((comment) => {
    const covers = comment.covers()
    expect(textOf(comment.at)).toBe(`#${textOf(comment.text)}`)
    return [textOf(comment.text).trim(), covers === undefined ? undefined : textOf(covers)]
  })
}

describe('a comment behind something covers its line', () => {
  test.each([
    ['a value', 'a: 1\nb: 2 # c\nd: 3\n', 'b: 2 # c'],
    ['a key alone', 'b: # c\n  - x\n', 'b: # c'],
    ['an item', 'b:\n  - x: 1 # c\n    y: 2\n', '  - x: 1 # c'],
    ['in flow style', 'b: [\n  { x: 1 }, # c\n  { y: 2 } ]\n', '  { x: 1 }, # c'],
    ['CRLF', 'a: 1\r\nb: 2 # c\r\nd: 3\r\n', 'b: 2 # c'],
    ['the end of a text of several lines', 'a: 1\nb: "x\n  y" # c\nd: 3\n', '"x\n  y" # c'],
    ['the header of a block', 'b: | # c\n  x\n  y\nd: 3\n', 'b: | # c\n  x\n  y'],
    ['beside a list of texts that ended before', 'b: "x\n  y"\nd: 3 # c\n', 'd: 3 # c'],
    ['the marker of a document', '--- # c\nb: 1\n', '--- # c'],
  ])('%s', (_, text, covers) => {
    expect(coveredIn(head + text)).toEqual([['c', covers]])
  })
})

describe('a comment on a line of its own covers the next thing with everything in it', () => {
  test.each([
    ['a pair', '# c\nb: 1\nd: 2\n', 'b: 1'],
    ['a pair with a list', '# c\nb:\n  - x\n  - y\nd: 2\n', 'b:\n  - x\n  - y'],
    ['an item', 'b:\n  - x: 0\n  # c\n  - x: 1\n    y: 2\n  - z\n', 'x: 1\n    y: 2'],
    ['the first item', 'b:\n  # c\n  - x: 1\n    y: 2\n  - z\n', 'x: 1\n    y: 2'],
    ['a pair in an item', 'b:\n  - x: 1\n    # c\n    y: 2\n', 'y: 2'],
    ['an item in flow style', 'b: [\n  a,\n  # c\n  { x: 1, y: 2 }, z ]\n', '{ x: 1, y: 2 }'],
    ['a pair in flow style', 'b: { a: 1,\n  # c\n  x: [1, 2], y: 2 }\n', 'x: [1, 2]'],
    ['the value that a key waits for', 'b:\n  # c\n  x\nd: 2\n', 'x'],
    ['a flow list that a key waits for', 'b:\n  # c\n  [x, y]\nd: 2\n', '[x, y]'],
    ['an item that is an alias', 'a: &a 1\nb:\n  # c\n  - *a\n  - 2\n', '*a'],
    ['an item behind an anchor', 'b:\n  - &a\n    # c\n    x: 1\n    y: 2\n', 'x: 1\n    y: 2'],
    ['a list in a list', 'b:\n  # c\n  - - x\n    - y\n', '- x\n    - y'],
    ['CRLF', 'b: 1\r\n# c\r\nd:\r\n  - x\r\n', 'd:\r\n  - x'],
    ['nothing', 'b: 1\n# c\n', undefined],
    ['nothing of the next document', 'b: 1\n# c\n---\nd: 1\n', undefined],
    ['a pair after the marker', '---\n# c\nd: 1\ne: 2\n', 'd: 1'],
  ])('%s', (_, text, covers) => {
    expect(coveredIn(head + text)).toEqual([['c', covers]])
  })

  test('at the top that is the first pair', () => {
    expect(coveredIn(`# c\n${head}`)).toEqual([['c', 'apiVersion: topolint/v1']])
    expect(coveredIn(`# c\n---\n${head}`)).toEqual([['c', 'apiVersion: topolint/v1']])
  })
})

test('what is no comment is none', () => {
  expect(coveredIn(`${head}b: |\n  # x\nd: "# y"\ne: a#b\nf: >\n  z # z\n`)).toEqual([])
})

test('a broken document keeps the comments before the break', () => {
  expect(coveredIn(`${head}b: 1 # c\nd: "\n# e\n`)).toEqual([['c', 'b: 1 # c']])
})

test('comments of texts without a document of ours are nobody’s', () => {
  expect(coveredIn('apiVersion: v1\nkind: Pod # topolint/\n')).toEqual([])
})
