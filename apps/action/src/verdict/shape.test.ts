import { expect, test } from 'vitest'
import { isClean } from './clean-text.js'
import { maybe, record, text } from './shape.js'
import { ShapeProblems } from './shape-problems.js'

test('what an object inherits is not its own', () => {
  const shape = record<{ readonly valueOf: string | undefined }>({ valueOf: maybe(text(9, isClean, 'a text')) })
  expect(shape({}, '', new ShapeProblems())).toEqual({ is: { valueOf: undefined } })
  expect(shape(JSON.parse('{"valueOf": "own"}'), '', new ShapeProblems())).toEqual({ is: { valueOf: 'own' } })
})
