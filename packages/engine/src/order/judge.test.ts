import { describe, expect, test } from 'vitest'
import { chart } from '../procedure/chart.js'
import type { Procedure } from '../procedure/procedure.js'
import type { Catch, Exit, Tree } from '../procedure/tree.js'
import { whether } from '../procedure/whether.js'
import { judge } from './judge.js'
import { inWords } from './path.js'
import type { SubjectValue } from './subject.js'
import type { Members, Template } from './template.js'
import { unsure, type Predicate } from './truth.js'

interface Step {
  readonly name: string
  readonly subjects: Readonly<Record<string, readonly SubjectValue[]>>
}

/** `move contact=a,b pool=$p unknown=?`: a value, a variable, or not known. */
function step(text: string): Tree<Step> {
  const [name = '', ...subjects] = text.split(' ')
  return { kind: 'step', step: { name, subjects: Object.fromEntries(subjects.map(subject)) } }
}

function subject(text: string): readonly [string, readonly SubjectValue[]] {
  const [name = '', values = ''] = text.split('=')
  return [name, values.split(',').map((value): SubjectValue => (value.startsWith('$') ? { variable: value } : value === '?' ? unsure : { is: value }))]
}

type Part = string | Tree<Step>

function seq(...parts: readonly Part[]): Tree<Step> {
  return { kind: 'sequence', body: parts.map((part) => (typeof part === 'string' ? step(part) : part)) }
}

const nothing = seq()
const user = (condition: string, then: Tree<Step>, otherwise?: Tree<Step>): Tree<Step> => whether(condition, 'user', then, otherwise)
const other = (condition: string, then: Tree<Step>, otherwise?: Tree<Step>): Tree<Step> => whether(condition, 'other', then, otherwise)
const guard = (condition: string, then: Tree<Step>, otherwise?: Tree<Step>): Tree<Step> => whether(condition, 'guard', then, otherwise)
const success = (condition: string, then: Tree<Step>, otherwise?: Tree<Step>): Tree<Step> => whether(condition, 'success', then, otherwise)
const each = (variable: string, ...body: readonly Part[]): Tree<Step> => ({ kind: 'loop', turns: 'open', variables: [variable], body: seq(...body) })
const never = (...body: readonly Part[]): Tree<Step> => ({ kind: 'loop', turns: 'empty', variables: [], body: seq(...body) })
const loop = (...body: readonly Part[]): Tree<Step> => ({ kind: 'loop', turns: 'possibly-empty', variables: [], body: seq(...body) })
const call = (...body: readonly Part[]): Tree<Step> => ({ kind: 'call', name: 'Do-It', body: seq(...body) })
const together = (...parts: readonly Part[]): Tree<Step> => ({ kind: 'parallel', body: parts.map((part) => seq(part)) })
const exit = (how: Exit['how']): Tree<Step> => ({ kind: 'exit', how })
const attempt = (body: Tree<Step>, ...catches: readonly (Tree<Step> | Catch<Step>)[]): Tree<Step> => ({ kind: 'try', body, catches: catches.map((one) => ('kind' in one ? { body: one } : one)) })
const ensure = (body: Tree<Step>, last: Tree<Step>, ...catches: readonly Tree<Step>[]): Tree<Step> => ({ kind: 'try', body, catches: catches.map((one) => ({ body: one })), finally: last })
const mode = (decider: 'user' | 'other', cases: Readonly<Record<string, Tree<Step>>>): Tree<Step> => ({ kind: 'choice', decider, branches: Object.entries(cases).map(([name, body]) => ({ when: `$Mode is ${name}`, body })), otherwise: '$Mode is none of these' })

/** A step of this name; one named `maybe-…` may be it, `unknown` may be anything, without a word. */
const is =
  (...names: readonly string[]): Predicate<Step> =>
  ({ name }) => {
    if (names.includes(name)) return true
    if (name === 'unknown') return unsure
    return names.some((one) => name === `maybe-${one}`) ? { maybe: `${name} may be it` } : false
  }

/** What is found, as `step <- cause (member): path`; what was not possible begins with a question mark. */
function found(template: Template<Step>, procedure: Procedure<Step>): readonly string[] {
  const { violations, notPossible } = judge(chart(procedure), template, ({ subjects }, name) => subjects[name] ?? [])
  const spoken = violations.map(({ at, related, member, path }) => {
    const cause = related.map(({ name }) => ` <- ${name}`).join('')
    const words = inWords(path, ({ name }) => `the ${name}`)
    return `${at?.name ?? 'procedure'}${cause}${member === undefined ? '' : ` (${member})`}${words === undefined ? '' : `: ${words}`}`
  })
  return [...spoken, ...notPossible.map(({ at, member, reason }) => `? ${at?.name ?? 'procedure'}${member === undefined ? '' : ` (${member})`}: ${reason}`)]
}

const followed: Template<Step> = { every: is('enable'), followedBy: is('restart') }
const preceded: Template<Step> = { every: is('move'), precededBy: is('verify') }
const ban: Template<Step> = { every: is('enable'), neverFollowedBy: is('move') }
const banUntil: Template<Step> = { every: is('enable'), neverFollowedBy: is('move'), until: is('restart') }
const order: Template<Step> = { inOrder: [is('one'), is('two'), is('three')] }
const checked: Template<Step> = { every: is('move'), followedBy: is('check'), same: ['contact'] }
const banSame: Template<Step> = { every: is('application'), neverFollowedBy: is('pool'), same: ['pool'] }
const left: Template<Step> = { every: is('stop'), followedBy: is('start'), same: ['service', 'computer'], paths: 'failed' }
const members = (values: readonly string[], open?: string): (() => Members) => () => (open === undefined ? { values } : { values, open })
const restartEach = (values: readonly string[], open?: string): Template<Step> => ({ every: is('enable'), followedBy: is('restart'), for: { subject: 'computer', members: members(values, open) } })
const moveEach = (values: readonly string[], open?: string): Template<Step> => ({ some: is('move'), for: { subject: 'contact', members: members(values, open) } })

type Row = readonly [name: string, template: Template<Step>, body: Tree<Step>, expected: readonly string[]]

function check(rows: readonly Row[]): void {
  test.each(rows)('%s', (_, template, body, expected) => {
    expect(found(template, { body })).toEqual(expected)
  })
}

describe('every, followedBy', () => {
  check([
    ['answered later', followed, seq('enable', 'log', 'restart'), []],
    ['never triggered', followed, seq('log'), []],
    ['not answered', followed, seq('enable', 'log'), ['enable']],
    ['answered only before', followed, seq('restart', 'enable'), ['enable']],
    ['one answer for several triggers', followed, seq('enable', 'enable', 'restart'), []],
    ['each trigger without an answer is named', followed, seq('enable', 'restart', 'enable', 'log', 'enable'), ['enable', 'enable']],
    ['a step does not answer itself', { every: is('enable'), followedBy: is('enable') }, seq('enable', 'enable'), ['enable']],
    ['a trigger that is not known for certain owes nothing', followed, seq('maybe-enable', 'unknown'), []],
    ['an answer not known for certain pays in silence', followed, seq('enable', 'unknown'), []],
    ['a step that may be the answer makes the check impossible', followed, seq('enable', 'maybe-restart'), ['? enable: maybe-restart may be it']],
    ['a certain answer beside a possible one', followed, seq('enable', 'maybe-restart', 'restart'), []],
    ['steps of a parallel group are in no order', followed, together('enable', 'restart'), ['enable']],
    ['an answer after the group', followed, seq(together('enable', 'log'), 'restart'), []],
    ['an answer in a later group', followed, seq('enable', together('restart', 'log')), []],
  ])
})

describe('every, precededBy', () => {
  check([
    ['answered before', preceded, seq('verify', 'move'), []],
    ['answered only later', preceded, seq('move', 'verify'), ['move']],
    ['each is named', preceded, seq('move', 'verify', 'move', 'move'), ['move']],
    ['one that may be the answer', preceded, seq('maybe-verify', 'move'), ['? move: maybe-verify may be it']],
    ['left out by the user', preceded, seq(user('$Quick', nothing, seq('verify')), 'move'), ['move: when $Quick is true']],
    ['left out by the user in a function', preceded, seq(call(user('$Quick', exit('return')), 'verify'), 'move'), ['move: when $Quick is true']],
    ['left out by a condition nobody chose', preceded, seq(call(other('$x', exit('return')), 'verify'), 'move'), []],
    ['a run that fails owes nothing', preceded, seq(user('$Quick', seq('move', exit('failed'))), 'verify', 'move'), []],
    ['failed and carried on', preceded, seq(attempt(seq('log', 'verify'), seq('warn')), 'move'), ['move: when the verify fails']],
    ['failed and stopped', preceded, seq(attempt(seq('verify'), seq('warn', exit('throw'))), 'move'), []],
    ['done in the catch', preceded, seq(attempt(seq('log'), seq('verify')), 'verify', 'move'), []],
  ])
})

describe('every, neverFollowedBy', () => {
  check([
    ['the other way round', ban, seq('move', 'enable'), []],
    ['forbidden', ban, seq('enable', 'log', 'move'), ['move <- enable']],
    ['each forbidden step is named, with the nearest cause', ban, seq('enable', 'move', 'enable', 'move'), ['move <- enable', 'move <- enable']],
    ['a forbidden step that is not certain', ban, seq('enable', 'unknown'), []],
    ['a step that may be the forbidden one', ban, seq('enable', 'maybe-move'), ['? maybe-move: maybe-move may be it']],
    ['a step that may be it without a ban', ban, seq('maybe-move', 'enable'), []],
    ['lifted', banUntil, seq('enable', 'restart', 'move'), []],
    ['lifted, then banned again', banUntil, seq('enable', 'restart', 'enable', 'move'), ['move <- enable']],
    ['not lifted by what comes after', banUntil, seq('enable', 'move', 'restart'), ['move <- enable']],
    ['lifted by what may be it', banUntil, seq('enable', 'maybe-restart', 'move'), ['? move: maybe-restart may be it']],
    ['lifted only if the user says so', banUntil, seq('enable', user('$Restart', seq('restart')), 'move'), ['move <- enable: when $Restart is false']],
    ['lifted under a condition nobody chose', banUntil, seq('enable', other('$x', seq('restart')), 'move'), []],
    ['in branches that exclude each other', ban, user('$x', seq('enable'), seq('move')), []],
    ['banned in one branch', banUntil, seq(other('$x', seq('enable'), seq('restart')), 'move'), ['move <- enable']],
    ['not lifted when the restart fails', banUntil, seq(attempt(seq('enable', 'restart'), seq('warn')), 'move'), ['move <- enable: when the restart fails']],
    ['another turn is about another member', ban, each('$a', 'move', 'enable'), []],
  ])
})

describe('none, some, inOrder', () => {
  check([
    ['none', { none: is('null-registrar') }, seq('log'), []],
    ['each of them', { none: is('null-registrar') }, seq('null-registrar', 'log', 'null-registrar'), ['null-registrar', 'null-registrar']],
    ['none that is certain', { none: is('null-registrar') }, seq('unknown', 'maybe-null-registrar'), []],
    ['on a run that fails', { none: is('move') }, seq('move', exit('throw')), []],
    ['on a run that fails, asked for', { none: is('move'), paths: 'failed' }, seq('move', exit('throw')), ['move']],
    ['in what never runs', { none: is('move') }, seq(never('move'), exit('done'), 'move'), []],
    ['some', { some: is('move') }, seq('log', 'move'), []],
    ['some is missing', { some: is('move') }, seq('log'), ['procedure']],
    ['some, unless the user says no', { some: is('move') }, user('$Move', seq('move')), ['procedure: when $Move is false']],
    ['in order', order, seq('one', 'two', 'three'), []],
    ['in order with one missing', order, seq('one', 'three'), []],
    ['in order twice each', order, seq('one', 'one', 'two', 'three', 'three'), []],
    ['the first out of place', order, seq('three', 'one', 'two'), ['one <- three']],
    ['out of place at the end', order, seq('one', 'three', 'two'), ['two <- three']],
    ['the same pool', { ...order, same: ['pool'] }, seq('one pool=a', 'two pool=a', 'one pool=b', 'two pool=b'), []],
    ['one out of place in each pool', { ...order, same: ['pool'] }, seq('two pool=a', 'two pool=b', 'one pool=a', 'one pool=b', 'one pool=a'), ['one <- two', 'one <- two']],
  ])
})

describe('same', () => {
  check([
    ['the same contact', checked, seq('move contact=a', 'check contact=a'), []],
    ['another contact', checked, seq('move contact=a', 'check contact=b'), ['move']],
    ['one of several', checked, seq('move contact=a', 'check contact=b,a'), []],
    ['an unknown contact may be any', checked, seq('move contact=a', 'check contact=?'), []],
    ['whichever is moved', checked, seq('move contact=?', 'check contact=b'), []],
    ['an answer about nothing in particular', checked, seq('move contact=a', 'check'), []],
    ['the loop variable in its turn', checked, each('$c', 'move contact=$c', 'check contact=$c'), []],
    ['the loop variable of another loop may be any', checked, seq(each('$c', 'move contact=$c'), each('$c', 'check contact=$c')), []],
    ['a ban holds for what is certain', banSame, seq('application pool=a', 'pool pool=a'), ['pool <- application']],
    ['a ban on another pool', banSame, seq('application pool=a', 'pool pool=b'), []],
    ['a ban on a pool that may be another', banSame, seq('application pool=a', 'pool pool=?', 'pool pool=$p'), []],
    ['a ban in one turn', banSame, each('$p', 'application pool=$p', 'pool pool=$p'), ['pool <- application']],
    ['no ban from one turn to the next', banSame, each('$p', 'pool pool=$p', 'application pool=$p'), []],
    ['no ban from one loop to the next', banSame, seq(each('$p', 'application pool=$p'), each('$p', 'pool pool=$p')), []],
    ['a parameter of a call', banSame, seq('application pool=$p', 'pool pool=$p'), ['pool <- application']],
    ['both subjects', left, seq('stop service=r computer=a', 'start service=r computer=b'), ['stop']],
    ['both subjects, one unknown', left, seq('stop service=r computer=a', 'start service=r computer=?'), []],
    ['both subjects, the other differs', left, seq('stop service=r computer=a', 'start service=s computer=?'), ['stop']],
  ])
})

describe('for', () => {
  check([
    ['one answer for each member', restartEach(['a', 'b']), seq('enable', 'restart computer=a', 'restart computer=b'), []],
    ['one answer for several', restartEach(['a', 'b']), seq('enable', 'restart computer=a,b'), []],
    ['each missing one is named', restartEach(['a', 'b', 'c']), seq('restart computer=c', 'enable', 'restart computer=a'), ['enable (b)', 'enable (c)']],
    ['a loop over whatever may be all', restartEach(['a', 'b']), seq('enable', each('$fe', 'restart computer=$fe')), []],
    ['nothing is owed for no member', restartEach([]), seq('enable'), []],
    ['members nobody knows: one answer', restartEach([], 'the Front Ends are not known'), seq('enable', 'restart computer=a'), ['? enable: the Front Ends are not known']],
    ['members nobody knows: no answer', restartEach([], 'the Front Ends are not known'), seq('enable'), ['enable']],
    ['more members than are known', moveEach(['a'], 'contacts.csv'), seq('move contact=a'), ['? procedure: contacts.csv']],
    ['some for each', moveEach(['a', 'b']), seq('move contact=a'), ['procedure (b)']],
    ['skipped for one by the user', moveEach(['a', 'b']), seq('move contact=a', user('$All', seq('move contact=b'))), ['procedure (b): when $All is false']],
    ['before, for each', { every: is('merge'), precededBy: is('domain'), for: { subject: 'domain', members: members(['x', 'y']) } }, seq('domain domain=x', 'merge', 'domain domain=y'), ['merge (y)']],
  ])
})

/** Each shape that a rule must survive, and beside it one that must be found. */
describe('shapes of real scripts', () => {
  const pool: Template<Step> = { every: is('new-application'), precededBy: is('new-pool') }
  const moved: Template<Step> = { every: is('set-registrar'), followedBy: is('move'), same: ['contact'] }
  check([
    ['made unless it is there', pool, seq(guard('$p', seq('skip'), seq('new-pool')), 'new-application'), []],
    ['found: made after', pool, seq('new-application', guard('$p', seq('skip'), seq('new-pool'))), ['new-application']],
    ['found: made unless it is there, unless the user says no', pool, seq(guard('$p', seq('skip'), user('$Make', seq('new-pool'))), 'new-application'), ['new-application: when $Make is false']],
    ['restarted in a loop', followed, seq('enable', each('$fe', 'restart computer=$fe')), []],
    ['found: restarted in a loop over nothing', followed, seq('enable', never('restart')), ['enable']],
    ['found: restarted in a loop before', followed, seq(each('$fe', 'restart computer=$fe'), 'enable'), ['enable']],
    ['moved in a pipeline from a file', moved, seq('set-registrar', each('$_', 'move contact=$_')), []],
    ['found: moved before, in a pipeline from a file', moved, seq(each('$_', 'move contact=$_'), 'set-registrar'), ['set-registrar']],
    ['failure stops the script', followed, seq('enable', success('-not $?', exit('throw')), 'restart'), []],
    ['found: failure stops the script, success does not restart', followed, seq('enable', success('-not $?', exit('throw')), 'log'), ['enable']],
    ['failure is caught and ends the run', followed, seq(attempt(seq('new', 'enable', 'restart'), seq('log', exit('failed')))), []],
    ['failure is caught and ends the run with a good code', followed, seq(attempt(seq('new', 'enable', 'restart'), seq('log', exit('done')))), []],
    ['failure is caught and the script returns', followed, seq(attempt(seq('enable', 'restart'), seq('log', exit('return'))), 'move'), []],
    ['found: failure is caught and the script goes on', followed, seq(attempt(seq('enable', 'restart'), seq('warn')), 'move'), ['enable: when the restart fails']],
    ['found: a function returns from its catch and the script goes on', followed, seq(call(attempt(seq('enable', 'restart'), seq('warn', exit('return')))), 'move'), ['enable: when the restart fails']],
    ['a catch that ends though no exit says so', followed, seq(attempt(seq('enable', 'restart'), { body: seq('flag'), ends: true }), 'move'), []],
    ['one catch stops, the other goes on', followed, seq(attempt(seq('enable', 'restart'), seq(exit('throw')), seq('warn'))), ['enable: when the restart fails']],
    ['a catch that throws to a catch that goes on', followed, attempt(seq(attempt(seq('enable', 'restart'), seq(exit('throw')))), seq('warn')), ['enable: when the restart fails']],
    ['restarted only where it should be, failing loudly', followed, seq('enable', other('$isFrontEnd', attempt(seq('restart'), seq(exit('throw'))))), []],
    ['restart behind ShouldProcess', followed, seq('enable', { kind: 'choice', decider: 'other', branches: [{ when: 'it should', taken: true, body: seq('restart') }], otherwise: 'it should not' }), []],
    ['found: restart under $WhatIfPreference', followed, seq('enable', { kind: 'choice', decider: 'other', branches: [{ when: '$WhatIfPreference is true', taken: false, body: seq('restart') }], otherwise: '$WhatIfPreference is false' }), ['enable']],
    ['an unknown command that may restart', followed, seq('enable', 'maybe-restart'), ['? enable: maybe-restart may be it']],
    ['found: an unknown command that does not', followed, seq('enable', 'write-our-log'), ['enable']],
    ['started in a loop until it is up', left, seq('stop service=r computer=a', loop('start service=r computer=a')), []],
    ['found: left stopped when the work fails', left, seq(attempt(seq('stop', 'work', 'start'), seq(exit('throw')))), ['stop: when the start fails']],
    ['started whatever happens', left, ensure(seq('stop', 'work'), seq('start')), []],
    ['found: skipped by the user', followed, seq('enable', user('$SkipRestart', exit('return')), 'restart'), ['enable: when $SkipRestart is true']],
    ['ended early under a condition nobody chose', followed, seq('enable', other('$done', exit('return')), 'restart'), []],
    ['found: by whichever choice', followed, seq('enable', user('$SkipLog', exit('return')), 'log'), ['enable']],
    ['found: in the mode that enables', followed, mode('user', { install: seq('enable'), status: seq('log') }), ['enable']],
    ['found: in the modes that do not restart', followed, seq('enable', mode('user', { full: seq('restart'), quick: seq('log') })), ['enable: when $Mode is quick']],
    ['the same decision twice', followed, seq(user('$Change', seq('enable')), 'log', user('$Change', seq('restart'))), []],
    ['the same decision, negated', followed, seq('enable', user('$Quick', seq('restart')), 'log', user('-not $Quick', seq('restart'))), []],
    ['found: opposite decisions', followed, seq(user('$Change', seq('enable')), user('-not $Change', seq('restart'))), ['enable']],
    ['found: the decision that matters among two met again', followed, seq(user('$A', seq('log')), user('$B', seq('log')), 'enable', user('$A', seq('restart')), user('$B', seq('log'))), ['enable: when $A is false']],
    ['found: restart in a function called before', followed, seq(call('restart'), 'enable'), ['enable']],
    ['restart in a function called after', followed, seq('enable', call('restart')), []],
    ['found: checked in the same turn before the move', checked, each('$c', 'check contact=$c', 'move contact=$c'), ['move']],
    ['two decisions, both named', followed, seq('enable', user('$A', seq('restart')), user('$B', seq('restart'))), ['enable: when $A is false and $B is false']],
    ['a decision and a failure', followed, seq('enable', user('$A', attempt(seq('restart'), seq('warn')), seq('restart'))), ['enable: when $A is true and the restart fails']],
    ['leaving the loop early', followed, seq(each('$x', 'enable', user('$Stop', exit('break')), 'restart')), ['enable: when $Stop is true']],
    ['leaving the loop early, restarting after', followed, seq(each('$x', 'enable', user('$Stop', exit('break'))), 'restart'), []],
    ['an exit in a function ends the run', followed, seq('enable', call(user('$Skip', exit('done'))), 'restart'), ['enable: when $Skip is true']],
    ['a failing exit in a function', followed, seq('enable', call(user('$Skip', exit('failed'))), 'restart'), []],
    ['an enable in a branch that ends', followed, seq(other('$there', seq('enable', exit('return'))), 'enable', 'restart'), ['enable']],
  ])
})

describe('fragments', () => {
  const exported = { runsBefore: 'its caller may do it', runsAfter: 'its caller may have done it' }
  test.each<[string, Template<Step>, Tree<Step>, readonly string[]]>([
    ['what is owed at the end', followed, seq('enable'), ['? enable: its caller may do it']],
    ['what is owed at the start', preceded, seq('move'), ['? move: its caller may have done it']],
    ['what is owed at all', { some: is('move') }, seq('log'), ['? procedure: its caller may do it']],
    ['what is forbidden', ban, seq('enable', 'move'), ['move <- enable']],
    ['what is paid', followed, seq('enable', 'restart'), []],
  ])('%s', (_, template, body, expected) => {
    expect(found(template, { body, ...exported })).toEqual(expected)
  })
})

test('a step of a function that is called twice is reported once', () => {
  const shared = seq('enable')
  expect(found(followed, { body: seq(call(shared), call(shared)) })).toEqual(['enable'])
})

test('a long path is cut short in words', () => {
  const skips = Array.from({ length: 6 }, (_, index) => user(`$s${String(index)}`, seq('restart')))
  expect(found(followed, { body: seq('enable', ...skips) })).toEqual(['enable: when $s0 is false and $s1 is false and $s2 is false and $s3 is false and 2 more conditions hold'])
})
