import { describe, expect, test } from 'vitest'
import { known } from '../model/field.js'
import { nowhere } from '../source/source.js'
import type { WrittenCommand } from './command.js'
import type { Operation } from './operation-file.js'
import { Operations } from './operations.js'
import type { WordGroups } from './word-groups.js'

const words: WordGroups = {
  verbs: new Map([['restart', ['restart', 'bounce']]]),
  things: new Map([['frontEnd', ['front end']]]),
  participles: new Map(),
  lists: new Map(),
  sentence: { asides: [], repeats: [], openings: [], denials: [], possibilities: [], checks: [], beforeOrder: [], beforeActivity: [], beforeDone: [], prepositions: [] },
}

function operation(id: string, rest: Partial<Operation>): Operation {
  return { id, title: id, says: id, kind: 'change', subjects: {}, tellingWords: [['$restart'], ['$frontEnd']], ...rest }
}

function command(name: string): WrittenCommand {
  return { name, parameters: {}, words: [], host: known('fe01.contoso.com', nowhere) }
}

const ours = operation('restart-front-end', { phrases: [{ all: [['$restart'], ['$frontEnd']] }], forms: [{ command: ['Restart-It'] }] })
const maybe = operation('restart-service', { forms: [{ command: ['Restart-It'], possibly: true }] })
const team = operation('bounce', { phrases: [{ all: [['$restart'], ['$frontEnd']] }], forms: [{ command: ['Restart-OurFrontEnds', 'Restart-It'] }], implies: { sourcePool: ['pool'] }, subjects: { pool: 'a pool', sourcePool: 'the same' } })

describe('a team with operations of its own', () => {
  const operations = new Operations(words, [ours, maybe, team])

  test('has its say where both could be meant', () => {
    expect(operations.recognisePhrase('Restart the front end').map((hit) => hit.operation)).toEqual(['bounce'])
    expect(new Operations(words, [ours]).recognisePhrase('Restart the front end').map((hit) => hit.operation)).toEqual(['restart-front-end'])
  })

  test('teaches commands that nobody else knows', () => {
    expect(operations.recogniseCommand(command('restart-ourfrontends'))).toEqual([{ operation: 'bounce', certain: true, subjects: {} }])
  })

  test('comes before ours, and what is certain before what may be', () => {
    expect(operations.recogniseCommand(command('Restart-It')).map((reading) => reading.operation)).toEqual(['bounce', 'restart-front-end', 'restart-service'])
  })

  test('may replace an operation of ours', () => {
    expect(new Operations(words, [ours, operation('restart-front-end', { title: 'theirs' })]).byId('restart-front-end')?.title).toBe('theirs')
  })

  test('has subjects that follow from others', () => {
    const step = { operation: 'bounce', name: 'bounce', at: nowhere, whole: nowhere, subjects: { pool: known('a.contoso.com', nowhere) }, path: '' }
    expect(operations.completed(step).subjects).toHaveProperty('sourcePool')
    expect(operations.completed({ ...step, operation: 'restart-front-end' }).subjects).not.toHaveProperty('sourcePool')
  })
})

test.each([
  ['Restart-OurFrontEnds', ['restart-front-end']],
  ['we bounce all front ends', ['restart-front-end']],
  ['Restart-Everything', []],
  ['front end', []],
])('%s may be %j', (text, ids) => {
  expect([...new Operations(words, [ours]).mayBe(text)]).toEqual(ids)
})
