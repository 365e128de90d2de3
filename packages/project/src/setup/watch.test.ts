import { expect, test } from 'vitest'
import { watched } from './watch.js'

test('only a long run tells how long it takes, and not each time that it asks', () => {
  const told: string[] = []
  let now = 0
  const signal = watched(undefined, { elapsed: () => now, progress: { show: (text) => told.push(text) } })
  for (now = 0; now < 1_700; now += 50) signal.throwIfAborted()
  expect(told).toEqual(['judging · 1.0 s', 'judging · 1.2 s', 'judging · 1.4 s', 'judging · 1.6 s'])
})

test('it tells what the run is at', () => {
  const told: string[] = []
  watched(undefined, { elapsed: () => 2_000, progress: { show: (text) => told.push(text) } }).throwIfAborted('reading')
  expect(told).toEqual(['reading · 2.0 s'])
})

test('a limit is a limit all the same', () => {
  const signal = watched({ throwIfAborted: () => { throw new RangeError('too long') } }, { elapsed: () => 0 })
  expect(() => signal.throwIfAborted()).toThrow('too long')
})
