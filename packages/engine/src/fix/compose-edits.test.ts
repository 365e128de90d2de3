import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeEdits } from './compose-edits.js'
import { applyEdits, clash, type Edit } from './edit.js'
import { movedBy } from './moved.js'

/** Edits of a text that stand apart, in any order. */
function editsOf(text: string, wanted: readonly (readonly [number, number, string])[]): readonly Edit[] {
  const edits: Edit[] = []
  for (const [from, length, added] of wanted) {
    const start = from % (text.length + 1)
    const edit = { start, end: Math.min(text.length, start + length), text: added }
    if (edits.every((other) => !clash(other, edit))) edits.push(edit)
  }
  return edits
}

const wanted = fc.array(fc.tuple(fc.nat(60), fc.nat(5), fc.string({ maxLength: 4 })), { maxLength: 6 })

test('edits of a text and of what they left are the same as one list of edits', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), wanted, wanted, (text, one, two) => {
      const first = editsOf(text, one)
      const between = applyEdits(text, first)
      const second = editsOf(between, two)
      const composed = composeEdits(first, second)
      expect(applyEdits(text, composed)).toBe(applyEdits(between, second))
      expect(composed.every((edit, at) => at === 0 || edit.start > (composed[at - 1]?.end ?? 0))).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('what stays is found where it went', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0x4e00, max: 0x9fff }), { maxLength: 40 }), wanted, (codes, one) => {
      const text = String.fromCharCode(...codes)
      const edits = editsOf(text, one)
      const after = applyEdits(text, edits)
      const moved = movedBy(edits)
      for (let at = 0; at < text.length; at++) {
        if (edits.some(({ start, end }) => start <= at && at < end)) continue
        expect(after.charAt(moved(at))).toBe(text.charAt(at))
      }
    }),
  )
})

test('what is replaced is where its replacement begins', () => {
  const moved = movedBy([{ start: 2, end: 5, text: 'x' }, { start: 0, end: 0, text: 'ab' }])
  expect([0, 1, 2, 3, 4, 5].map(moved)).toEqual([2, 3, 4, 4, 4, 5])
})
