import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PhraseBook } from './phrase-book.js'
import type { Phrase } from './operation-file.js'
import type { WordGroups } from './word-groups.js'

const words: WordGroups = {
  verbs: new Map([
    ['stop', ['stop', 'shut down']],
    ['restart', ['restart']],
    ['make', ['create', 'make']],
    ['check', ['verify', 'make sure']],
    ['run', ['run', 'use']],
  ]),
  things: new Map([
    ['frontEnd', ['front end', 'front end service']],
    ['pool', ['pool', 'application pool']],
  ]),
  participles: new Map([['shut', 'shut']]),
  lists: new Map(),
  sentence: {
    asides: ['before', 'if', 'so that', 'until', 'once'],
    repeats: ['once more'],
    openings: ['to'],
    denials: ['not', 'never', 'cannot'],
    possibilities: ['consider', 'how to', 'able to'],
    checks: ['$check'],
    beforeOrder: ['and', 'then', 'to'],
    beforeActivity: ['by'],
    beforeDone: ['must be'],
    prepositions: ['for', 'in', 'of'],
  },
}

const phrases: readonly (readonly [string, Phrase])[] = [
  ['stop-application', { all: [['$stop'], ['application']], none: ['at the point'] }],
  ['stop-service', { all: [['$stop'], ['$frontEnd']] }],
  ['restart', { inOrder: [['$stop'], ['$restart'], ['$frontEnd']] }],
  ['restart', { inOrder: [['$stop'], ['$frontEnd'], ['$restart']] }],
  ['restart', { all: [['$restart'], ['$frontEnd']] }],
  ['new-pool', { all: [['$make'], ['$pool']] }],
  ['new-application', { all: [['$make'], ['application']] }],
  ['tool', { all: [['$run'], ['tool']] }],
  ['tool-pool', { inOrder: [['$run'], ['tool'], ['$make'], ['$pool']] }],
  ['check', { inOrder: [['$check'], ['application'], ['works', 'work']] }],
  ['users', { inOrder: [['users'], ['able to'], ['call']] }],
  ['wait', { all: [['$stop'], ['ready']], inAside: true }],
]
const book = new PhraseBook(words, phrases)
const said = (text: string): readonly string[] => book.recognise(text).map(({ operation }) => operation)

describe('what a sentence orders', () => {
  test.each<readonly [string, readonly string[]]>([
    // orders
    ['Stop the application.', ['stop-application']],
    ['Shut down the application on every computer.', ['stop-application']],
    ['The application must be stopped.', ['stop-application']],
    ['Free the computer by stopping the application.', ['stop-application']],
    ['Then stop the application.', ['stop-application']],
    ['On fe01, stop the application.', ['stop-application']],
    // no orders
    ['The application stops at night.', []],
    ['The stop of the application takes a minute.', []],
    ['Stopping the application', []],
    ['The application was stopped.', []],
    ['Users stop the application.', []],
    ['Stop-Application is a function of ours.', []],
    // taken back
    ['Do not stop the application.', []],
    ['You cannot use it to stop the application.', []],
    ['Consider how to stop the application.', []],
    ['Never stop it, create the application.', ['new-application']],
    // asides
    ['If it hangs, stop the application.', ['stop-application']],
    ['Create the pool before you stop the application.', ['new-pool']],
    ['To stop the application, create a pool.', ['new-pool']],
    ['Create a pool once you stop the application.', ['new-pool']],
    ['Create a pool once more and stop the application.', ['new-pool', 'stop-application']],
    ['Stop the tool so that the application is free.', []],
    ['Stop here until it is ready.', ['wait']],
    // looking is not doing
    ['Verify that you stop the application.', []],
    ['Make sure to stop the application.', []],
    ['Verify that the application works and stop the application.', ['check', 'stop-application']],
    ['Verify that the application works.', ['check']],
    // who is in the first place
    ['Users are able to call the application.', ['users']],
    ['Users are not able to call the application.', ['users']],
    // excluded words
    ['Stop at the point where the application asks.', []],
  ])('%s', (text, operations) => {
    expect(said(text)).toEqual(operations)
  })
})

describe('one verb does one thing', () => {
  test.each<readonly [string, readonly string[]]>([
    ['Stop and then restart the front end service.', ['restart']],
    ['Stop the front end and then restart it.', ['restart']],
    ['Stop the front end.', ['stop-service']],
    ['Create a pool for the application.', ['new-pool']],
    ['Create an application in the pool.', ['new-application']],
    ['Create an account for the application.', []],
    ['Stop for now the application.', ['stop-application']],
    ['Verify in the list of tools that the application works.', ['check']],
    ['Create a pool and create the application.', ['new-pool', 'new-application']],
    ['Use the tool to create a pool.', ['tool-pool']],
    ['Use the tool.', ['tool']],
    ['Stop the application and restart the front end.', ['stop-application', 'restart']],
    ['Stop the application and stop the application.', ['stop-application']],
    ['Stop the application. Stop the application.', ['stop-application', 'stop-application']],
  ])('%s', (text, operations) => {
    expect(said(text)).toEqual(operations)
  })
})

test('a hit says where its words stand', () => {
  const text = 'Well. Then stop the old application now.'
  const [hit] = book.recognise(text)
  expect(text.slice(hit?.start, hit?.end)).toBe('stop the old application')
})

test('any text is read, and hits lie in it', () => {
  const soup = fc.array(fc.constantFrom('stop', 'restart', 'the', 'front end', 'application', 'pool', 'create', 'verify', 'not', ',', '.', 'before', 'to', 'use', 'tool', 'must be stopped', '\n\n'), { maxLength: 60 })
  fc.assert(
    fc.property(soup, (parts) => {
      const text = parts.join(' ')
      for (const { start, end } of book.recognise(text)) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})

test('a sentence of a hundred thousand verbs is read', () => {
  expect(said(`${'stop application and '.repeat(50_000)}rest`)).toEqual(['stop-application'])
})
