import { describe, expect, test } from 'vitest'
import { chart } from '../procedure/chart.js'
import type { Exit, Tree } from '../procedure/tree.js'
import { whether } from '../procedure/whether.js'
import { judge } from './judge.js'
import { mostVisits } from './inquiry.js'
import type { Outcome } from './outcome.js'
import type { Template } from './template.js'

/** Time is held linear by counting the parts of a procedure that are visited, not seconds. */

interface Step {
  readonly does: 'a' | 'b' | 'c' | 'log'
  readonly contact: string | undefined
}

const step = (does: Step['does'], contact?: string): Tree<Step> => ({ kind: 'step', step: { does, contact } })
const sequence = (...body: readonly Tree<Step>[]): Tree<Step> => ({ kind: 'sequence', body })
const exit = (how: Exit['how']): Tree<Step> => ({ kind: 'exit', how })
const times = (count: number, part: (index: number) => Tree<Step>): Tree<Step> => sequence(...Array.from({ length: count }, (_, index) => part(index)))

/** Something around something around something. */
function nested(depth: number, around: (inner: Tree<Step>, index: number) => Tree<Step>, heart: Tree<Step>): Tree<Step> {
  return Array.from({ length: depth }).reduce<Tree<Step>>((inner, _, index) => around(inner, index), heart)
}

const decided = (index: number, then: Tree<Step>, otherwise?: Tree<Step>, name = 'p'): Tree<Step> => whether(`$${name}${String(index)}`, index % 2 === 0 ? 'user' : 'other', then, otherwise)
const caught = (body: Tree<Step>, clause: Tree<Step>): Tree<Step> => ({ kind: 'try', body, catches: [{ body: clause }] })
const ensured = (body: Tree<Step>, last: Tree<Step>): Tree<Step> => ({ kind: 'try', body, catches: [], finally: last })
const loop = (body: Tree<Step>): Tree<Step> => ({ kind: 'loop', turns: 'open', variables: ['$v'], body })
const call = (body: Tree<Step>): Tree<Step> => ({ kind: 'call', name: 'f', body })
const kinds = ['a', 'log', 'b', 'c', 'log'] as const
const any = (index: number, contact?: string): Tree<Step> => step(kinds[index % kinds.length] ?? 'log', contact)

const is = (does: Step['does']) => (one: Step) => one.does === does
const same = ['contact']
const templates: readonly (readonly [string, Template<Step>])[] = [
  ['followedBy', { every: is('a'), followedBy: is('b') }],
  ['precededBy', { every: is('b'), precededBy: is('a') }],
  ['neverFollowedBy until', { every: is('a'), neverFollowedBy: is('b'), until: is('c') }],
  ['none', { none: is('c') }],
  ['some', { some: is('c') }],
  ['inOrder', { inOrder: [is('a'), is('b'), is('c')] }],
  ['followedBy, same', { every: is('a'), followedBy: is('b'), same }],
  ['precededBy, same, failed paths', { every: is('b'), precededBy: is('a'), same, paths: 'failed' }],
  ['neverFollowedBy until, same', { every: is('a'), neverFollowedBy: is('b'), until: is('c'), same }],
  ['inOrder, same', { inOrder: [is('a'), is('b'), is('c')], same }],
]

function outcome(body: Tree<Step>, template: Template<Step>): Outcome<Step> {
  return judge(chart({ body }), template, ({ contact }) => (contact === undefined ? [] : [{ is: contact }]))
}

const shapes: readonly (readonly [string, size: number, (size: number) => Tree<Step>])[] = [
  ['steps in a row', 20_000, (size) => times(size, (index) => any(index))],
  ['steps in a row, each contact twice', 20_000, (size) => times(size, (index) => any(index, String(Math.floor(index / 10))))],
  ['steps of one try', 10_000, (size) => caught(times(size, (index) => any(index)), step('log'))],
  ['choices in a row', 2_000, (size) => times(size, (index) => decided(index, any(index), any(index + 1)))],
  ['choices in a row that may end the run', 2_000, (size) => times(size, (index) => sequence(any(index), decided(index, exit(index % 3 === 0 ? 'failed' : 'return'))))],
  ['tries in a row', 2_000, (size) => times(size, (index) => caught(any(index), any(index + 1)))],
  ['calls in a row that may return', 2_000, (size) => times(size, (index) => call(sequence(any(index), decided(index, exit('return')), any(index + 1))))],
  ['choices within choices', 250, (size) => nested(size, (inner, index) => decided(index, sequence(any(index), inner, any(index + 2)), any(index + 1)), step('a'))],
  ['loops within loops, left early', 250, (size) => nested(size, (inner, index) => loop(sequence(any(index), decided(index, exit('break')), inner, decided(index, exit('continue'), undefined, 'q'), any(index + 1))), step('a'))],
  ['calls within calls, left early', 250, (size) => nested(size, (inner, index) => call(sequence(any(index), decided(index, exit('return')), inner, any(index + 1))), step('a'))],
  ['tries within tries', 250, (size) => nested(size, (inner, index) => caught(sequence(any(index), inner, any(index + 1)), any(index + 2)), step('a'))],
  ['catches within catches', 250, (size) => nested(size, (inner, index) => caught(sequence(any(index), any(index + 1)), sequence(any(index + 2), inner)), step('a'))],
  ['finally within finally', 250, (size) => nested(size, (inner, index) => ensured(sequence(any(index), decided(index, exit('return')), any(index + 1)), sequence(inner, any(index + 2))), step('a'))],
]

describe.each(shapes)('%s', (_, size, shape) => {
  test.each(templates)('twice as many take about twice the visits: %s', (__, template) => {
    const [once, twice] = [outcome(shape(size), template), outcome(shape(2 * size), template)]
    expect(twice.visits).toBeLessThanOrEqual(2.5 * once.visits + 1000)
  })
})

describe('as large and as deep as it gets', () => {
  test.each<[string, Tree<Step>]>([
    ['100,000 steps', times(100_000, (index) => any(index, String(index % 1000)))],
    ['10,000 choices in a row', times(10_000, (index) => decided(index, any(index), any(index + 1)))],
    ['1,000 choices within one another', nested(1000, (inner, index) => decided(index, sequence(any(index), inner), any(index + 1)), step('a'))],
    ['100,000 sequences within one another', nested(100_000, (inner, index) => sequence(inner, any(index)), step('a'))],
    ['50,000 choices within one another', nested(50_000, (inner, index) => decided(index, sequence(any(index), inner)), step('a'))],
  ])('%s', (_, body) => {
    const course = chart({ body })
    for (const [, template] of templates.filter((_, index) => index % 2 === 0)) {
      const { visits } = judge(course, template, ({ contact }) => (contact === undefined ? [] : [{ is: contact }]))
      expect(visits).toBeLessThan(60 * course.nodes.length)
    }
  })

  test('values that are too many for a deep procedure are not compared, and said to be so', () => {
    const heart = times(20_000, (index) => step(index % 2 === 0 ? 'a' : 'b', String(Math.floor(index / 2))))
    const body = nested(1000, (inner, index) => decided(index, sequence(step('log'), inner)), heart)
    const course = chart({ body })
    const { visits, violations, notPossible } = judge(course, { every: is('a'), followedBy: is('b'), same }, ({ contact }) => (contact === undefined ? [] : [{ is: contact }]))
    expect(visits).toBeLessThan(1.1 * mostVisits(course))
    expect(violations).toEqual([])
    expect(notPossible.length).toBeGreaterThan(0)
    expect(new Set(notPossible.map(({ reason }) => reason))).toEqual(new Set(['too many different values to compare']))
  })
})
