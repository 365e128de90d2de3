import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markerLine, markerName, readMarker } from './marker.js'

const marker = { kind: 'finding', name: 'ci/lint', words: ['ab12', 'cd34'] } as const

describe('a marker', () => {
  test.each([
    ['alone', '<!-- topolint:finding ci/lint ab12 cd34 -->'],
    ['under a text', 'text\n\n<!-- topolint:finding ci/lint ab12 cd34 -->'],
    ['as GitHub may hand it back', 'text\r\n\r\n<!-- topolint:finding ci/lint ab12 cd34 -->\r\n'],
  ])('is read %s', (_, body) => {
    expect(readMarker(body)).toEqual(marker)
  })

  test.each([
    ['in the middle', '<!-- topolint:finding ci/lint ab12 cd34 -->\ntext'],
    ['behind a text', 'text <!-- topolint:finding ci/lint ab12 cd34 -->'],
    ['quoted', '> <!-- topolint:finding ci/lint ab12 cd34 -->'],
    ['of another kind', '<!-- topolint:other ci/lint -->'],
    ['without a name', '<!-- topolint:finding -->'],
    ['cut', '<!-- topolint:finding ci/lint'],
    ['nowhere', ''],
  ])('is none %s', (_, body) => {
    expect(readMarker(body)).toBeUndefined()
  })

  test('holds any name, and no two names are one', () => {
    const name = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('-', '--', '>', '-->', '<!--', ' ', '/', '.', '%', 'a', '\n'), { maxLength: 60 }).map((parts) => parts.join('')))
    fc.assert(
      fc.property(name, name, (one, other) => {
        const line = markerLine({ ...marker, name: markerName(one) })
        expect(line).toMatch(/^<!-- [^\s]+ [^\s]+ ab12 cd34 -->$/u)
        expect(line.slice(4, -3)).not.toMatch(/--|-$|>/u)
        expect(readMarker(`text\n${line}`)).toEqual({ ...marker, name: markerName(one) })
        expect(markerName(one) === markerName(other)).toBe(asBytes(one) === asBytes(other))
      }),
    )
  })
})

/** Halves of pairs have no bytes of their own. */
function asBytes(text: string): string {
  return Buffer.from(text).toString()
}
