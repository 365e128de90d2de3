import type { Segment } from '@topolint/yaml'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toFile } from './segment-map.js'
import { textOf, type Source } from './source.js'

interface Nested {
  readonly source: Source
  /** For each character of the inner text, where it stands in the file. */
  readonly origin: readonly number[]
}

const file = (text: string): Nested => ({ source: { path: 'runbook.md', text, language: 'markdown' }, origin: Array.from({ length: text.length }, (_, at) => at) })

/** Takes pieces of the parent's text, in order, as the text of a part. */
function nest({ source, origin }: Nested, cuts: readonly (readonly [number, number])[]): Nested {
  const segments: Segment[] = []
  const inner: number[] = []
  let text = ''
  for (const [from, to] of cuts) {
    segments.push({ inner: text.length, innerLength: to - from, outer: from, outerLength: to - from, exact: true })
    inner.push(...origin.slice(from, to))
    text += source.text.slice(from, to)
  }
  return { source: { path: source.path, text, language: 'powershell', part: { of: source, segments } }, origin: inner }
}

function cutsOf(length: number, points: readonly number[]): readonly (readonly [number, number])[] {
  const sorted = [...new Set(points.map((point) => point % (length + 1)))].sort((left, right) => left - right)
  const pairs: (readonly [number, number])[] = []
  for (let at = 0; at + 1 < sorted.length; at += 2) pairs.push([sorted[at] ?? 0, sorted[at + 1] ?? 0])
  return pairs
}

test('for random nestings every character of the inner text maps to itself in the file', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 80 }), fc.array(fc.array(fc.nat(200), { minLength: 2, maxLength: 8 }), { maxLength: 4 }), (text, nestings) => {
      const inmost = nestings.reduce((outer, points) => nest(outer, cutsOf(outer.source.text.length, points)), file(text))
      inmost.origin.forEach((origin, at) => {
        const place = toFile({ source: inmost.source, start: at, end: at + 1 })
        expect(place.source.path).toBe('runbook.md')
        expect([place.start, place.end]).toEqual([origin, origin + 1])
        expect(textOf(place)).toBe(inmost.source.text[at])
      })
    }),
  )
})

const outer: Source = { path: 'plan.yaml', text: 'run: "a\\u0041b"', language: 'yaml' }
const escaped: Source = {
  path: 'plan.yaml',
  text: 'aAb',
  language: 'powershell',
  part: {
    of: outer,
    segments: [
      { inner: 0, innerLength: 1, outer: 6, outerLength: 1, exact: true },
      { inner: 1, innerLength: 1, outer: 7, outerLength: 6, exact: false },
      { inner: 2, innerLength: 1, outer: 13, outerLength: 1, exact: true },
    ],
  },
}

test.each([
  ['an escape as a whole', 1, 2, '\\u0041'],
  ['from an escape on', 1, 3, '\\u0041b'],
  ['up to an escape', 0, 2, 'a\\u0041'],
  ['all of it', 0, 3, 'a\\u0041b'],
])('%s', (_name, start, end, text) => {
  expect(textOf(toFile({ source: escaped, start, end }))).toBe(text)
})

test('an empty span between two stretches stands at the second', () => {
  expect(toFile({ source: escaped, start: 2, end: 2 })).toMatchObject({ start: 13, end: 13 })
})
