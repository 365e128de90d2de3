import { describe, expect, test } from 'vitest'
import { reportedPlace, suggestion } from '../../test/verdict.js'
import { placedIn, suggestedIn } from './placing.js'
import { shownLines } from './shown-lines.js'

/** Lines 8 to 11, of which 9 and 10 are new, and 20 to 22, of which 21 is new. */
const shown = shownLines('@@ -8,2 +8,4 @@\n a\n+b\n+c\n d\n@@ -18,2 +20,3 @@\n a\n+e\n f')

describe('a place of the same file stands in the diff', () => {
  test.each([
    ['at its line', 9, ['b'], { first: 9, last: 9, hunk: 1, offset: 0 }],
    ['at lines around the change', 11, ['d'], { first: 11, last: 11, hunk: 1, offset: 0 }],
    ['at all of its lines', 9, ['b', 'c', 'd'], { first: 9, last: 11, hunk: 1, offset: 0 }],
    ['with its first lines', 10, ['c', 'd', 'x', 'y'], { first: 10, last: 11, hunk: 1, offset: 0 }],
    ['with its last lines', 6, ['x', 'y', 'a', 'b'], { first: 8, last: 9, hunk: 1, offset: 0 }],
    ['with lines of its first hunk', 11, ['d', ...Array<string>(8).fill('x'), 'a'], { first: 11, last: 11, hunk: 1, offset: 0 }],
  ])('%s', (_, start, lines, placed) => {
    expect(placedIn(shown, reportedPlace('a.yaml', start, lines), true)).toEqual(placed)
  })
})

describe('a place of a file that the base changed as well stands in the diff', () => {
  test.each([
    ['where it was', 9, ['b'], { first: 9, last: 9, hunk: 1, offset: 0 }],
    ['where the base moved it', 30, ['b'], { first: 9, last: 9, hunk: 1, offset: -21 }],
    ['where the base moved all of it', 1, ['e', 'f'], { first: 21, last: 22, hunk: 2, offset: 20 }],
    ['where the base moved it to a number that the diff has too', 10, ['b'], { first: 9, last: 9, hunk: 1, offset: -1 }],
  ])('%s', (_, start, lines, placed) => {
    expect(placedIn(shown, reportedPlace('a.yaml', start, lines), false)).toEqual(placed)
  })
})

describe('a place stands outside the diff', () => {
  test.each([
    ['at a line that is not shown', 15, ['x']],
    ['when nobody knows its lines', 9, []],
    ['when a line is another', 9, ['b', 'x']],
    ['when the line is another one', 10, ['b']],
  ])('%s', (_, start, lines) => {
    expect(placedIn(shown, reportedPlace('a.yaml', start, lines), true)).toBeUndefined()
  })

  test.each([
    ['when nobody knows its lines', 9, []],
    ['when it may be two lines are the same', 30, ['a']],
    ['when the change did not write it', 11, ['d']],
    ['when only a part of it is shown', 10, ['c', 'd', 'x']],
    ['when it reaches over two hunks', 11, ['d', 'a']],
  ])('of a file that the base changed as well: %s', (_, start, lines) => {
    expect(placedIn(shown, reportedPlace('a.yaml', start, lines), false)).toBeUndefined()
  })

  test('with blanks alone', () => {
    const blank = shownLines('@@ -1 +1,3 @@\n a\n+  \n+')
    for (const isSameFile of [true, false]) expect(placedIn(blank, reportedPlace('a.yaml', 2, ['  ', '']), isSameFile)).toBeUndefined()
  })
})

describe('a suggestion', () => {
  const placed = { first: 9, last: 9, hunk: 1, offset: 0 }
  test.each([
    ['for the line', placed, { startLine: 9, endLine: 9, was: ['b'] }, { first: 9, last: 9 }],
    ['for lines around it', placed, { startLine: 8, endLine: 11, was: ['a', 'b', 'c', 'd'] }, { first: 8, last: 11 }],
    ['for lines that the base moved', { ...placed, offset: -21 }, { startLine: 30, endLine: 31, was: ['b', 'c'] }, { first: 9, last: 10 }],
    ['for another text', placed, { startLine: 9, endLine: 9, was: ['x'] }, undefined],
    ['for lines that are not all shown', placed, { startLine: 11, endLine: 12, was: ['d', 'x'] }, undefined],
    ['for another hunk', placed, { startLine: 21, endLine: 21, was: ['e'] }, undefined],
    ['for no line', placed, { startLine: 9, endLine: 8, was: [] }, undefined],
    ['that contradicts itself', placed, { startLine: 9, endLine: 10, was: ['b'] }, undefined],
  ])('%s', (_, at, parts, range) => {
    expect(suggestedIn(shown, suggestion({ path: 'a.yaml', ...parts }), at)).toEqual(range)
  })

  test('leaves a mark of the byte order alone', () => {
    const marked = shownLines('@@ -1 +1 @@\n+\ufeffa')
    expect(placedIn(marked, reportedPlace('a.yaml', 1, ['a']), true)).toMatchObject({ first: 1 })
    expect(suggestedIn(marked, suggestion({ startLine: 1, endLine: 1, was: ['a'] }), { first: 1, last: 1, hunk: 1, offset: 0 })).toBeUndefined()
  })
})
