import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNestedBeyond } from './nesting.js'

/** Lists and objects in each other, counted on the value. */
function depthOf(value: unknown): number {
  return typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0
}

test('brackets in texts nest nothing', () => {
  const hostile = fc.oneof(fc.constantFrom('[', '{{', '\\', '"', '\\"[', ']', '\u00e9['), fc.string())
  fc.assert(
    fc.property(fc.letrec((tie) => ({ tree: fc.oneof({ depthSize: 'small' }, hostile, fc.array(tie('tree'), { maxLength: 3 }), fc.dictionary(hostile, tie('tree'), { maxKeys: 3 })) })).tree, fc.nat(6), (value, most) => {
      expect(isNestedBeyond(most, Buffer.from(JSON.stringify(value)))).toBe(depthOf(value) > most)
    }),
  )
})

test('what is left open counts', () => {
  expect(isNestedBeyond(3, Buffer.from('[[[['))).toBe(true)
  expect(isNestedBeyond(4, Buffer.from('[[[['))).toBe(false)
})
