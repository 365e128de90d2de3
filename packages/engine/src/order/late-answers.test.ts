import { expect, test } from 'vitest'
import { chart } from '../procedure/chart.js'
import type { Tree } from '../procedure/tree.js'
import { whether } from '../procedure/whether.js'
import { judge } from './judge.js'
import { lateAnswers } from './late-answers.js'
import type { SubjectValue } from './subject.js'
import type { PrecededBy, Template } from './template.js'

interface Step {
  readonly name: string
  readonly pool: readonly SubjectValue[]
}

/** `install apps`: what it does, and the pool. */
function step(text: string): Tree<Step> {
  const [name = '', pool] = text.split(' ')
  return { kind: 'step', step: { name, pool: pool === undefined ? [] : [{ is: pool }] } }
}

const sequence = (...parts: readonly (string | Tree<Step>)[]): Tree<Step> => ({ kind: 'sequence', body: parts.map((part) => (typeof part === 'string' ? step(part) : part)) })

const named: PrecededBy<Step> = {
  every: ({ name }) => name === 'move',
  precededBy: ({ name }) => (name === 'maybe-install' ? { maybe: 'what it does' } : ['install', 'move'].includes(name)),
}
const tied: PrecededBy<Step> = { ...named, same: ['pool'] }
const forEach: PrecededBy<Step> = { ...named, for: { subject: 'pool', members: () => ({ values: ['apps', 'bots'] }) } }

test.each<[string, Template<Step>, Tree<Step>, readonly string[]]>([
  ['an answer that comes later', named, sequence('move', 'install'), ['move']],
  ['no answer at all', named, sequence('move', 'log'), []],
  ['another step that asks for the same', named, sequence('move', 'move'), []],
  ['an answer that comes in time', named, sequence('install', 'move'), []],
  ['what may be the answer', named, sequence('move', 'maybe-install'), []],
  ['an answer on one of the ways that people choose', named, sequence('move', whether('$Quick', 'user', sequence('log'), sequence('install'))), []],
  ['an answer on the other way only', named, whether('$Quick', 'user', sequence('move'), sequence('install')), []],
  ['an answer about the same', tied, sequence('move apps', 'install apps'), ['move']],
  ['an answer about something else', tied, sequence('move apps', 'install bots'), []],
  ['an answer that does not say what it is about', tied, sequence('move apps', 'install'), ['move']],
  ['an answer for one of two', forEach, sequence('move', 'install apps'), ['move apps']],
  ['a template that does not look back', { every: named.every, followedBy: () => false }, sequence('move', 'install'), []],
])('%s', (_, template, body, expected) => {
  const course = chart({ body })
  const read = ({ pool }: Step): readonly SubjectValue[] => pool
  const late = lateAnswers(course, template, read, judge(course, template, read).violations)
  expect([...late].map(({ at, member }) => [at?.name, ...(member === undefined ? [] : [member])].join(' '))).toEqual(expected)
})
