import type { Source } from '@topolint/core'
import { describe, expect, test } from 'vitest'
import { commentedPlace, linkedPlace } from './reported-place.js'

const file = (text: string, path = 'a.yaml'): Source => ({ path, text, language: 'yaml' })

/** From where one text begins to where another ends. */
function spanning(text: string, first: string, last = first) {
  return { source: file(text), start: text.indexOf(first), end: text.indexOf(last) + last.length }
}

const blobOf = (path: string): string => `b1 of ${path}`

describe('a place', () => {
  test.each<[what: string, text: string, first: string, last: string, lines: readonly string[]]>([
    ['in a line', 'one\ntwo\nthree', 'w', 'w', ['two']],
    ['over lines', 'one\r\ntwo\r\nthree\r\n', 'wo', 'thr', ['two', 'three']],
    ['before a line too long', `one\n${'x'.repeat(1_001)}\nthree`, 'one', 'three', ['one']],
    ['at a line too long', `${'x'.repeat(1_001)}\ntwo`, 'x', 'two', []],
    ['before a line that hides something', 'one\ntw\u001bo\nthree', 'one', 'three', ['one']],
    ['over many lines', Array.from({ length: 20 }, (_, at) => `line ${at}\n`).join(''), 'line 0', 'line 15', Array.from({ length: 10 }, (_, at) => `line ${at}`)],
  ])('%s', (_what, text, first, last, lines) => {
    expect(commentedPlace(spanning(text, first, last), '', blobOf)?.lines).toEqual(lines)
    expect(linkedPlace(spanning(text, first, last), '')?.lines).toEqual([])
  })

  test('that ends where a line begins ends with the line before', () => {
    expect(commentedPlace(spanning('one\ntwo\nthree', 'two\n'), 'estate', blobOf)).toEqual({ path: 'estate/a.yaml', start: { line: 2, column: 1 }, end: { line: 2, column: 4 }, lines: ['two'], blob: 'b1 of estate/a.yaml' })
    expect(commentedPlace(spanning('one\ntwo', 'one\n'), '', blobOf)?.end).toEqual({ line: 1, column: 4 })
  })

  test('of nothing at the beginning of a line stays in it', () => {
    expect(linkedPlace({ source: file('one\ntwo'), start: 4, end: 4 }, '')?.end).toEqual({ line: 2, column: 1 })
  })

  test('of a part is the one in its file', () => {
    const markdown: Source = { path: 'runbook.md', text: 'Run\n\n    New-CsPool\n', language: 'markdown' }
    const part = { of: markdown, segments: [{ inner: 0, innerLength: 10, outer: 9, outerLength: 10, exact: true }] }
    const at = { source: { path: 'runbook.md', text: 'New-CsPool', language: 'powershell', part }, start: 4, end: 10 } as const
    expect(commentedPlace(at, '', blobOf)).toEqual({ path: 'runbook.md', start: { line: 3, column: 9 }, end: { line: 3, column: 15 }, lines: ['    New-CsPool'], blob: 'b1 of runbook.md' })
  })

  test('of what stands nowhere is none', () => {
    expect(commentedPlace({ source: file('', ''), start: 0, end: 0 }, 'estate', blobOf)).toBeUndefined()
  })
})
