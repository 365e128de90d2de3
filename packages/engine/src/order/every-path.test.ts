import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chart } from '../procedure/chart.js'
import type { Procedure } from '../procedure/procedure.js'
import { stepsOf } from '../procedure/steps.js'
import type { Branch, Catch, Choice, Decider, Exit, Tree } from '../procedure/tree.js'
import { judge } from './judge.js'
import type { Outcome } from './outcome.js'
import type { SubjectValue } from './subject.js'
import type { Members, Template } from './template.js'
import type { Truth } from './truth.js'

/** The automata against the definition: every path of a small procedure written out, every condition and failure tried. */

interface Step {
  readonly a: Truth
  readonly b: Truth
  readonly c: Truth
  readonly contact: readonly SubjectValue[]
  readonly pool: readonly SubjectValue[]
}

// ── Every path ─────────────────────────────────────────────────────────────────────────────────

type Way = 'on' | 'continue' | 'break' | 'return' | 'done' | 'failed' | 'thrown'

/** A step as it ran, with what gave its variables their values. */
interface Event {
  readonly step: Step
  readonly bindings: ReadonlyMap<string, object>
}

/** What may happen: someone chooses (the user, or fate where a step fails), nobody does, or it is over. */
type Future = { readonly chosen: readonly Future[] } | { readonly open: readonly Future[] } | { readonly path: readonly Event[]; readonly well: boolean }

interface Place {
  readonly bindings: ReadonlyMap<string, object>
  readonly call: boolean
  readonly loop: boolean
  readonly guarded: boolean
  readonly catching: boolean
}

type Next = (way: Way, path: readonly Event[]) => Future
type Decisions = ReadonlyMap<string, string>

/** Procedures with more paths are passed over. */
const mostPaths = 150

/** Everything that may happen, unless it is too much. */
function futureOf(procedure: Procedure<Step>, decisions: Decisions): Future | undefined {
  let left = mostPaths
  const over: Future = { path: [], well: false }
  const outside: Place = { bindings: new Map(), call: false, loop: false, guarded: false, catching: false }
  const future = run(procedure.body, outside, [], (way, path) => {
    left -= 1
    return { path, well: way === 'on' || way === 'done' }
  })
  return left < 0 ? undefined : future

  function run(tree: Tree<Step>, place: Place, path: readonly Event[], next: Next): Future {
    if (left < 0) return over
    switch (tree.kind) {
      case 'step': {
        const done = next('on', [...path, { step: tree.step, bindings: place.bindings }])
        return place.guarded ? { chosen: [done, next('thrown', path)] } : done
      }
      case 'exit':
        return next(exitWay(tree.how, place), path)
      case 'sequence':
        return inTurn(tree.body, place, path, next)
      case 'parallel':
        return tree.body.length === 0 ? next('on', path) : { open: tree.body.map((part) => run(part, place, path, next)) }
      case 'choice':
        return choose(tree, place, path, next)
      case 'loop':
        if (tree.turns === 'empty') return next('on', path)
        return run(tree.body, { ...place, loop: true, bindings: bound(place, tree.variables, tree) }, path, (way, rest) => next(way === 'break' || way === 'continue' ? 'on' : way, rest))
      case 'call':
        return run(tree.body, { ...place, call: true, loop: false, bindings: bound(place, tree.variables ?? [], tree) }, path, (way, rest) => next(way === 'return' ? 'on' : way, rest))
      case 'try': {
        const last: Next = (way, rest) =>
          tree.finally === undefined
            ? next(way, rest)
            : run(tree.finally, { ...place, call: false, loop: false, guarded: false, catching: false }, rest, (_, whole) => next(way, whole))
        const within = { ...place, guarded: place.guarded || tree.catches.length > 0 || tree.finally !== undefined }
        const inCatch = { ...place, guarded: place.guarded || tree.finally !== undefined, catching: true }
        return run(tree.body, within, path, (way, rest) => {
          if (way !== 'thrown' || tree.catches.length === 0) return last(way, rest)
          return { chosen: tree.catches.map(({ body, ends }) => run(body, inCatch, rest, (out, whole) => last(out === 'on' && ends === true ? 'failed' : out, whole))) }
        })
      }
    }
  }

  function inTurn(body: readonly Tree<Step>[], place: Place, path: readonly Event[], next: Next): Future {
    const [first, ...others] = body
    if (first === undefined) return next('on', path)
    return run(first, place, path, (way, rest) => (way === 'on' ? inTurn(others, place, rest, next) : next(way, rest)))
  }

  function choose(tree: Choice<Step>, place: Place, path: readonly Event[], next: Next): Future {
    const settled = tree.branches.find(({ taken }) => taken === true)
    if (settled !== undefined) return run(settled.body, place, path, next)
    const nothing: Tree<Step> = { kind: 'sequence', body: [] }
    const cases = [...tree.branches.filter(({ taken }) => taken !== false), ...(tree.otherwise === undefined ? [] : [{ when: tree.otherwise, body: nothing }])]
    if (cases.length === 0) return next('on', path)
    const decided = tree.decider === 'user' ? decisions.get(decisionOf(tree)) : undefined
    const futures = cases.filter(({ when }) => decided === undefined || when === decided).map(({ body }) => run(body, place, path, next))
    return tree.decider === 'user' ? { chosen: futures } : { open: futures }
  }
}

function bound({ bindings }: Place, names: readonly string[], scope: object): ReadonlyMap<string, object> {
  return new Map([...bindings, ...names.map((name) => [name, scope] as const)])
}

function exitWay(how: Exit['how'], { call, loop, catching }: Place): Way {
  if (how === 'throw') return 'thrown'
  if (how === 'failed') return 'failed'
  if ((how === 'break' || how === 'continue') && loop) return how
  if (how !== 'done' && call) return 'return'
  return catching ? 'failed' : 'done'
}

function decisionOf({ branches, otherwise }: Choice<Step>): string {
  return [...branches.filter(({ taken }) => taken !== false).map(({ when }) => when), otherwise ?? ''].sort().join('|')
}

// ── What a template says of one path ───────────────────────────────────────────────────────────

/** 1 open, 2 doubtful, 3 paid; undefined where the path says nothing. */
type Value = 1 | 2 | 3 | undefined

function lower(one: Value, other: Value): Value {
  return one === undefined || (other !== undefined && other < one) ? other : one
}

function higher(one: Value, other: Value): Value {
  return one === undefined || (other !== undefined && other > one) ? other : one
}

/** The worst of what someone chooses, the best of what nobody does; runs that do not count are left out. */
function valueOf(future: Future, failedToo: boolean, say: (path: readonly Event[]) => Value): Value {
  if ('path' in future) return future.well || failedToo ? say(future.path) : undefined
  if ('chosen' in future) return future.chosen.map((part) => valueOf(part, failedToo, say)).reduce<Value>(lower, undefined)
  return future.open.map((part) => valueOf(part, failedToo, say)).reduce<Value>(higher, undefined)
}

function levelOf(truth: Truth): 0 | 2 | 3 {
  if (typeof truth === 'object') return truth.maybe === undefined ? 3 : 2
  return truth ? 3 : 0
}

/** 0 for values that differ; 2 and 3 for those that may be or are the same. */
function sameValue(one: SubjectValue, oneAt: Event, other: SubjectValue, otherAt: Event): 0 | 2 | 3 {
  if ('is' in one && 'is' in other) return one.is === other.is ? 3 : 0
  if ('variable' in one && 'variable' in other && one.variable === other.variable && oneAt.bindings.get(one.variable) === otherAt.bindings.get(other.variable)) return 3
  return looseness(one) === 2 || looseness(other) === 2 ? 2 : 3
}

function looseness(value: SubjectValue): 2 | 3 {
  if ('is' in value) return 3
  return ('variable' in value ? value.reason : value.maybe) === undefined ? 3 : 2
}

function certainlySame(one: SubjectValue, oneAt: Event, other: SubjectValue, otherAt: Event): boolean {
  if ('is' in one && 'is' in other) return one.is === other.is
  return 'variable' in one && 'variable' in other && one.variable === other.variable && oneAt.bindings.get(one.variable) === otherAt.bindings.get(other.variable)
}

type Name = 'contact' | 'pool'

function product<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>((heads, tails) => heads.flatMap((head) => tails.map((tail) => [...head, tail])), [[]])
}

const unknownValue: SubjectValue = { maybe: undefined }

function tuples({ step }: Event, names: readonly Name[]): readonly (readonly SubjectValue[])[] {
  return product(names.map((name) => (step[name].length === 0 ? [unknownValue] : step[name])))
}

/** How well an answer fits what is owed. */
function fit(answer: Event, owed: readonly SubjectValue[], owedAt: Event, names: readonly Name[]): 0 | 2 | 3 {
  const fits = tuples(answer, names).map((tuple) => Math.min(3, ...tuple.map((value, index) => sameValue(value, answer, owed[index] ?? unknownValue, owedAt))))
  return Math.max(0, ...fits) as 0 | 2 | 3
}

interface Question {
  readonly template: Template<Step>
  readonly procedure: Procedure<Step>
}

interface Found {
  readonly open: ReadonlySet<string>
  readonly doubtful: ReadonlySet<string>
}

/** What the definition finds: for each step and member whether it is open or doubtful. */
function byDefinition({ template, procedure }: Question, worlds: readonly Decisions[]): Found | undefined {
  const futures = worlds.flatMap((decisions) => futureOf(procedure, decisions) ?? [])
  if (futures.length < worlds.length) return undefined
  const steps = stepsOf(procedure.body)
  const nameOf = (step: Step | undefined): string => (step === undefined ? 'procedure' : String(steps.indexOf(step)))
  const open = new Set<string>()
  const doubtful = new Set<string>()
  const note = (name: string, say: (path: readonly Event[]) => Value): void => {
    const values = futures.map((future) => valueOf(future, template.paths === 'failed', say))
    if (values.includes(1)) open.add(name)
    else if (values.includes(2)) doubtful.add(name)
  }
  const ask = (trigger: Step | undefined, tie: readonly Name[], members: Members | undefined, covered: Name | undefined, say: (path: readonly Event[], pay: (event: Event, at: Event) => 0 | 2 | 3) => Value, truth: (step: Step) => Truth): void => {
    const shares = members === undefined ? [undefined] : members.values.length > 0 ? members.values : members.open === undefined ? [] : ['?']
    for (const share of shares) {
      const owed: SubjectValue[] = share === undefined ? [] : [share === '?' ? { maybe: members?.open } : { is: share }]
      const names = [...tie, ...(covered === undefined ? [] : [covered])]
      const pay = (event: Event, at: Event): 0 | 2 | 3 => {
        const best = Math.max(...tuples(at, tie).map((tuple) => fit(event, [...tuple, ...owed], at, names)))
        return Math.min(levelOf(truth(event.step)), best) as 0 | 2 | 3
      }
      const name = share === undefined || share === '?' ? nameOf(trigger) : `${nameOf(trigger)} ${share}`
      note(name, (path) => say(path, pay))
    }
    if (members !== undefined && members.values.length > 0 && members.open !== undefined) {
      const reached = futures.some((future) => valueOf(future, template.paths === 'failed', (path) => say(path, () => 3)) !== undefined)
      if (reached) doubtful.add(nameOf(trigger))
    }
  }
  const atLeast = (level: 0 | 2 | 3, edge: string | undefined): Value => (level === 0 ? (edge === undefined ? 1 : 2) : level)

  if ('some' in template) {
    ask(undefined, [], template.for?.members(undefined), template.for?.subject as Name | undefined, (path, pay) => {
      const nobody: Event = { step: steps[0] ?? blank, bindings: new Map() }
      return atLeast(Math.max(0, ...path.map((event) => pay(event, nobody))) as 0 | 2 | 3, procedure.runsAfter ?? procedure.runsBefore)
    }, template.some)
  } else if ('none' in template) {
    for (const step of steps) if (template.none(step) === true) note(nameOf(step), (path) => (path.some((event) => event.step === step) ? 1 : undefined))
  } else if ('followedBy' in template || 'precededBy' in template) {
    const after = 'followedBy' in template
    for (const step of steps) {
      if (template.every(step) !== true) continue
      ask(step, (template.same ?? []) as Name[], template.for?.members(step), template.for?.subject as Name | undefined, (path, pay) => {
        const index = path.findIndex((event) => event.step === step)
        const at = path[index]
        if (at === undefined) return undefined
        const others = after ? path.slice(index + 1) : path.slice(0, index)
        return atLeast(Math.max(0, ...others.map((event) => pay(event, at))) as 0 | 2 | 3, after ? procedure.runsBefore : procedure.runsAfter)
      }, after ? template.followedBy : template.precededBy)
    }
  } else if ('neverFollowedBy' in template) {
    const { every, neverFollowedBy, until = () => false, same = [] } = template
    for (const { first, second, tuple } of pairs(steps, every, neverFollowedBy, same as Name[])) {
      note(nameOf(second), (path) => pairValue(path, first, second, tuple, same as Name[], until, neverFollowedBy(second)))
    }
  } else {
    const { inOrder, same = [] } = template
    const groups = new Map<string, string>()
    for (let index = 1; index < inOrder.length; index += 1) {
      const [earlier, later] = [inOrder.slice(0, index), inOrder.slice(index)]
      const among = (these: typeof earlier, those: typeof earlier) => (step: Step): Truth => these.some((item) => item(step) === true) && those.every((item) => item(step) === false)
      for (const { first, second, tuple } of pairs(steps, among(later, earlier), among(earlier, later), same as Name[])) {
        const out = futures.some((future) => valueOf(future, template.paths === 'failed', (path) => pairValue(path, first, second, tuple, same as Name[], () => false, true)) === 1)
        const group = JSON.stringify([tuple, tuple.map((value) => ('variable' in value ? scopeOf(futures, second, value.variable) : ''))])
        if (out && Number(nameOf(second)) < Number(groups.get(group) ?? Infinity)) groups.set(group, nameOf(second))
      }
    }
    for (const name of groups.values()) open.add(name)
  }
  return { open, doubtful: new Set([...doubtful].filter((name) => !open.has(name))) }
}

/** The loop or call that gave a variable of a step its value, as a number. */
function scopeOf(futures: readonly Future[], step: Step, variable: string): number {
  const scopes = futures.flatMap((future) => eventsOf(future)).filter((event) => event.step === step).map(({ bindings }) => bindings.get(variable))
  const [scope] = scopes
  if (scope === undefined) return 0
  const number = scopeNumbers.get(scope) ?? (scopeCount += 1)
  scopeNumbers.set(scope, number)
  return number
}

const scopeNumbers = new WeakMap<object, number>()
let scopeCount = 0

function eventsOf(future: Future): readonly Event[] {
  if ('path' in future) return future.path
  return ('chosen' in future ? future.chosen : future.open).flatMap(eventsOf)
}

const blank: Step = { a: false, b: false, c: false, contact: [], pool: [] }

function pairs(steps: readonly Step[], first: (step: Step) => Truth, second: (step: Step) => Truth, names: readonly Name[]) {
  const known = (step: Step) => tuples({ step, bindings: new Map() }, names).filter((tuple) => !tuple.some((value) => 'maybe' in value))
  return steps
    .filter((step) => first(step) === true)
    .flatMap((one) => steps.filter((step) => second(step) !== false).flatMap((other) => known(one).flatMap((tuple) => (one === other ? [] : [{ first: one, second: other, tuple }]))))
}

function pairValue(path: readonly Event[], first: Step, second: Step, tuple: readonly SubjectValue[], names: readonly Name[], until: (step: Step) => Truth, truth: Truth): Value {
  const [start, end] = [path.findIndex((event) => event.step === first), path.findIndex((event) => event.step === second)]
  const [from, to] = [path[start], path[end]]
  if (from === undefined || to === undefined || start >= end) return undefined
  if (!tuples(to, names).some((values) => values.every((value, index) => certainlySame(value, to, tuple[index] ?? unknownValue, from)))) return undefined
  const lifts = path.slice(start + 1, end).map((event) => Math.min(levelOf(until(event.step)), fit(event, tuple, from, names)))
  if (Math.min(levelOf(until(second)), fit(to, tuple, from, names)) > 0) return undefined
  const lifted = Math.max(0, ...lifts)
  if (truth === true) return lifted === 0 ? 1 : (lifted as Value)
  return lifted < 3 && levelOf(truth) === 2 ? 2 : 3
}

function byAutomata({ template, procedure }: Question): { readonly found: Found; readonly outcome: Outcome<Step> } {
  const steps = stepsOf(procedure.body)
  const outcome = judge(chart(procedure), template, (step, name) => (name === 'contact' ? step.contact : step.pool))
  const nameOf = ({ at, member }: { readonly at: Step | undefined; readonly member?: string }): string =>
    `${at === undefined ? 'procedure' : String(steps.indexOf(at))}${member === undefined ? '' : ` ${member}`}`
  const open = new Set(outcome.violations.map(nameOf))
  return { outcome, found: { open, doubtful: new Set(outcome.notPossible.map(nameOf).filter((name) => !open.has(name))) } }
}

/** A procedure in short, for a property that fails. */
function inShort(tree: Tree<Step>): string {
  const list = (parts: readonly Tree<Step>[]): string => parts.map(inShort).join('; ')
  switch (tree.kind) {
    case 'step': {
      const roles = (['a', 'b', 'c'] as const).flatMap((role) => (tree.step[role] === false ? [] : [tree.step[role] === true ? role : `${role}${JSON.stringify(tree.step[role])}`]))
      return `${roles.join('')}${JSON.stringify([tree.step.contact, tree.step.pool])}`
    }
    case 'exit':
      return tree.how
    case 'sequence':
      return list(tree.body)
    case 'parallel':
      return `parallel { ${tree.body.map(inShort).join(' | ')} }`
    case 'choice':
      return `${tree.decider} { ${tree.branches.map(({ when, taken, body }) => `${when}${taken === undefined ? '' : ` (${String(taken)})`}: ${inShort(body)}`).join(' | ')}${tree.otherwise === undefined ? '' : ' | else'} }`
    case 'loop':
      return `loop(${tree.turns} ${tree.variables.join()}) { ${inShort(tree.body)} }`
    case 'call':
      return `call(${(tree.variables ?? []).join()}) { ${inShort(tree.body)} }`
    case 'try':
      return `try { ${inShort(tree.body)} }${tree.catches.map(({ body, ends }) => ` catch${ends === true ? ' ends' : ''} { ${inShort(body)} }`).join('')}${tree.finally === undefined ? '' : ` finally { ${inShort(tree.finally)} }`}`
  }
}

// ── Random procedures ──────────────────────────────────────────────────────────────────────────

const truth = fc.oneof({ weight: 8, arbitrary: fc.constant<Truth>(false) }, { weight: 5, arbitrary: fc.constant<Truth>(true) }, fc.constant<Truth>({ maybe: undefined }), fc.constant<Truth>({ maybe: 'a word' }))
const value = fc.oneof<fc.Arbitrary<SubjectValue>[]>(
  fc.constant({ is: 'x' }),
  fc.constant({ is: 'y' }),
  fc.constant({ variable: '$v' }),
  fc.constant({ variable: '$w', reason: '$w' }),
  fc.constant({ maybe: undefined }),
  fc.constant({ maybe: '$u' }),
)
const subject = fc.oneof({ weight: 6, arbitrary: value.map((one) => [one]) }, fc.array(value, { maxLength: 2 }))
const stepNode: fc.Arbitrary<Tree<Step>> = fc.record({ a: truth, b: truth, c: truth, contact: subject, pool: subject }).map((step) => ({ kind: 'step', step }))

interface Shape {
  readonly exits: boolean
  readonly repeated: boolean
}

function trees({ exits, repeated }: Shape): fc.Arbitrary<Tree<Step>> {
  let choices = 0
  const exit: fc.Arbitrary<Tree<Step>> = fc.constantFrom<Exit['how']>('done', 'failed', 'throw', 'return', 'break', 'continue').map((how) => ({ kind: 'exit', how }))
  const decider = fc.constantFrom<Decider>('user', 'user', 'guard', 'success', 'other')
  return fc.letrec<{ tree: Tree<Step>; leaf: Tree<Step>; sequence: Tree<Step> }>((tie) => {
    const bodies = fc.array(tie('sequence'), { minLength: 1, maxLength: 3 })
    const choice = fc.record({ decider, bodies, otherwise: fc.boolean(), settled: fc.option(fc.boolean(), { freq: 12 }), name: fc.constantFrom('p', 'q') }).map(({ decider: who, bodies: parts, otherwise, settled, name }): Tree<Step> => {
      choices += 1
      const about = repeated ? `${name}${String(parts.length)}${String(otherwise)}` : `c${String(choices)}`
      const branches = parts.map((body, index): Branch<Step> => ({ when: `${about} is ${String(index)}`, body, ...(settled !== null && index === 0 && !repeated ? { taken: settled } : {}) }))
      return { kind: 'choice', decider: who, branches, ...(otherwise ? { otherwise: `${about} is else` } : {}) }
    })
    const loop = fc.record({ turns: fc.constantFrom('known', 'open', 'possibly-empty', 'empty'), variables: fc.subarray(['$v', '$w']), body: tie('sequence') }).map((fields): Tree<Step> => ({ kind: 'loop', ...fields }))
    const call = fc.record({ variables: fc.subarray(['$v', '$w']), body: tie('sequence') }).map((fields): Tree<Step> => ({ kind: 'call', name: 'f', ...fields }))
    const clause = fc.record({ body: tie('sequence'), ends: fc.boolean() }).map(({ body, ends }): Catch<Step> => (ends ? { body, ends } : { body }))
    const attempt = fc.record({ body: tie('sequence'), catches: fc.array(clause, { maxLength: 2 }), last: fc.option(tie('sequence')) }).map(({ body, catches, last }): Tree<Step> => ({ kind: 'try', body, catches, ...(last === null ? {} : { finally: last }) }))
    const parallel = bodies.map((body): Tree<Step> => ({ kind: 'parallel', body }))
    return {
      leaf: exits ? fc.oneof({ weight: 5, arbitrary: stepNode }, { weight: 1, arbitrary: exit }) : stepNode,
      tree: fc.oneof({ maxDepth: 4, depthSize: 'small', withCrossShrink: true }, tie('leaf'), choice, choice, loop, call, parallel, ...(exits ? [attempt] : [])),
      sequence: fc.array(tie('tree'), { maxLength: 4 }).map((body): Tree<Step> => ({ kind: 'sequence', body })),
    }
  }).sequence
}

const tie = fc.subarray(['contact', 'pool'])
const members = fc.record({ values: fc.subarray(['x', 'y']), open: fc.option(fc.constant('a CSV file'), { nil: undefined }) }).map(({ values, open }): Members => (open === undefined ? { values } : { values, open }))
const coverage = fc.option(members.map((list) => ({ subject: 'contact', members: () => list })), { nil: undefined })
const paths = fc.boolean().map((failed) => (failed ? { paths: 'failed' as const } : {}))
const [a, b, c] = [(step: Step) => step.a, (step: Step) => step.b, (step: Step) => step.c]

const templates: Record<string, fc.Arbitrary<Template<Step>>> = {
  'every, followedBy': fc.record({ tie, coverage, paths }).map(({ tie: same, coverage: all, paths: runs }) => ({ every: a, followedBy: b, same: all === undefined ? same : same.filter((name) => name === 'pool'), ...(all === undefined ? {} : { for: all }), ...runs })),
  'every, precededBy': fc.record({ tie, coverage, paths }).map(({ tie: same, coverage: all, paths: runs }) => ({ every: a, precededBy: b, same: all === undefined ? same : same.filter((name) => name === 'pool'), ...(all === undefined ? {} : { for: all }), ...runs })),
  'every, neverFollowedBy': fc.record({ tie, paths }).map(({ tie: same, paths: runs }) => ({ every: a, neverFollowedBy: b, same, ...runs })),
  'every, neverFollowedBy, until': fc.record({ tie, paths }).map(({ tie: same, paths: runs }) => ({ every: a, neverFollowedBy: b, until: c, same, ...runs })),
  none: paths.map((runs) => ({ none: a, ...runs })),
  some: fc.record({ coverage, paths }).map(({ coverage: all, paths: runs }) => ({ some: a, ...(all === undefined ? {} : { for: all }), ...runs })),
  inOrder: fc.record({ tie, paths }).map(({ tie: same, paths: runs }) => ({ inOrder: [a, b, c], same, ...runs })),
}

const edges = fc.record({ runsAfter: fc.option(fc.constant('exported'), { nil: undefined, freq: 6 }), runsBefore: fc.option(fc.constant('exported'), { nil: undefined, freq: 6 }) })

function procedures(shape: Shape): fc.Arbitrary<Procedure<Step>> {
  return fc.record({ body: trees(shape), edges }).map(({ body, edges: { runsAfter, runsBefore } }) => ({ body, ...(runsAfter === undefined ? {} : { runsAfter }), ...(runsBefore === undefined ? {} : { runsBefore }) }))
}

function worldsOf(tree: Tree<Step>): readonly Decisions[] {
  const found = new Map<string, readonly string[]>()
  const visit = (node: Tree<Step>): void => {
    if (node.kind === 'choice') {
      if (node.decider === 'user') found.set(decisionOf(node), [...node.branches.map(({ when }) => when), ...(node.otherwise === undefined ? [] : [node.otherwise])])
      for (const { body } of node.branches) visit(body)
    } else if (node.kind === 'sequence' || node.kind === 'parallel') node.body.forEach(visit)
    else if (node.kind === 'loop' || node.kind === 'call') visit(node.body)
  }
  visit(tree)
  return [...found].reduce<readonly Decisions[]>((worlds, [decision, cases]) => worlds.flatMap((world) => cases.map((when) => new Map([...world, [decision, when]]))), [new Map()])
}

/** How many procedures each template is put to, of either kind; raise it to look for holes. */
const runs = 400

describe.each(Object.entries(templates))('%s', (_, template) => {
  test.each([
    ['with early ends and failures', { exits: true, repeated: false }],
    ['with decisions met again', { exits: false, repeated: true }],
  ])('%s: the automata find what every path written out shows', (__, shape) => {
    const tally = { open: 0, doubtful: 0, sound: 0 }
    fc.assert(
      fc.property(procedures(shape), template, (procedure, one) => {
        const question = { procedure, template: one }
        const worlds = shape.repeated ? worldsOf(procedure.body) : [new Map<string, string>()]
        const expected = worlds.length > 8 ? undefined : byDefinition(question, worlds)
        if (expected === undefined) return
        expect(byAutomata(question).found, `${JSON.stringify(one)} of ${inShort(procedure.body)}`).toEqual(expected)
        tally[expected.open.size > 0 ? 'open' : expected.doubtful.size > 0 ? 'doubtful' : 'sound'] += 1
      }),
      { numRuns: runs },
    )
    expect(tally.open).toBeGreaterThan(0)
    expect(tally.sound).toBeGreaterThan(0)
    expect(tally.open + tally.doubtful + tally.sound).toBeGreaterThan(runs / 2)
  })
})
