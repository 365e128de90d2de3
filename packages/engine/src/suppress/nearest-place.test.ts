import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NearestPlace } from './nearest-place.js'

test('of all stretches that cover an offset, the one that begins last', () => {
  const place = fc.record({ start: fc.nat(30), length: fc.nat(20) }).map(({ start, length }) => ({ start, end: start + length }))
  fc.assert(
    fc.property(fc.uniqueArray(place, { selector: ({ start }) => start, maxLength: 12 }), fc.array(fc.nat(55)), (places, offsets) => {
      const nearest = new NearestPlace(places)
      for (const offset of offsets.toSorted((left, right) => left - right)) {
        const covering = places.filter(({ start, end }) => start <= offset && offset <= end)
        expect(nearest.covering(offset)).toEqual(covering.toSorted((left, right) => left.start - right.start).at(-1))
      }
    }),
  )
})
