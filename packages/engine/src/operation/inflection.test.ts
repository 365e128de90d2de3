import { expect, test } from 'vitest'
import { thingForms, verbForms } from './inflection.js'

const participles = new Map([['shut', 'shut'], ['make', 'made']])

test.each([
  ['stop', ['stop', 'stops', 'stopping', 'stopped']],
  ['move', ['move', 'moves', 'moving', 'moved']],
  ['shut down', ['shut down', 'shutting down', 'shuts down']],
  ['make', ['made', 'making']],
  ['verify', ['verifies', 'verified', 'verifying']],
  ['publish', ['publishes', 'published', 'publishing']],
  ['add', ['adds', 'added', 'adding']],
])('%s is also %j', (verb, expected) => {
  expect(verbForms(verb, participles).map(([form]) => form)).toEqual(expect.arrayContaining(expected))
})

test('what is done is told from an order', () => {
  expect(verbForms('make', participles)).toContainEqual(['made', 'done'])
  expect(verbForms('make', participles)).toContainEqual(['make', 'order'])
  expect(verbForms('make', participles)).toContainEqual(['making', 'activity'])
})

test.each([
  ['pool', ['pool', 'pools']],
  ['trusted service entry', ['trusted service entry', 'trusted service entries']],
  ['switch', ['switch', 'switches']],
])('%s has the plural of %j', (thing, forms) => {
  expect(thingForms(thing)).toEqual(forms)
})
