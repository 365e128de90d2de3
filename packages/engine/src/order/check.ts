import type { Outlook } from './outlook.js'
import type { Outcome, Undecided, Violation } from './outcome.js'
import { doubtful, isConditional, nowhere, open, standing } from './prospects.js'
import { turnsOf, type Turn } from './trail.js'
import type { World } from './world.js'

/** One thing that was looked at in one world. */
export interface Check<S> {
  /** The same in every world. */
  readonly id: string
  /** Its place in the document. */
  readonly order: number
  readonly at: S | undefined
  readonly member?: string | undefined
  /** The values it is about. */
  readonly about?: string
  readonly outlook: Outlook<S>
}

export interface Hearing<S> {
  readonly world: World
  readonly checks: readonly Check<S>[]
  /** How many parts were visited. */
  readonly visits: number
}

const mostTurns = 4

/** What came of one check in all worlds; neither a violation nor undecided if all is well. */
export interface Case<S> {
  readonly check: Check<S>
  readonly violation: Violation<S> | undefined
  readonly undecided: Undecided<S> | undefined
}

/** Every check once, in document order. */
export function hearOut<S>(hearings: readonly Hearing<S>[]): readonly Case<S>[] {
  const cases = [...allHeard(hearings)].map((heard) => {
    const violation = violationOf(heard)
    return { check: heard[0].check, violation, undecided: violation === undefined ? undecidedOf(heard) : undefined }
  })
  return cases.sort((one, other) => one.check.order - other.check.order)
}

export function verdict<S>(cases: readonly Case<S>[], visits: number): Outcome<S> {
  const violations = onceEach(cases.flatMap(({ violation }) => violation ?? []))
  const notPossible = onceEach(cases.flatMap(({ undecided }) => undecided ?? []))
  return { violations, notPossible, checks: cases.length, visits }
}

interface Heard<S> {
  readonly world: World
  readonly check: Check<S>
}

/** The same check in all worlds where it counts. */
type AllHeard<S> = readonly [Heard<S>, ...Heard<S>[]]

function allHeard<S>(hearings: readonly Hearing<S>[]): Iterable<AllHeard<S>> {
  const cases = new Map<string, AllHeard<S>>()
  for (const { world, checks } of hearings) {
    for (const check of checks) {
      if (check.outlook.code === nowhere) continue
      const heard = { world, check }
      const before = cases.get(check.id)
      cases.set(check.id, before === undefined ? [heard] : [...before, heard])
    }
  }
  return cases.values()
}

function violationOf<S>(heard: AllHeard<S>): Violation<S> | undefined {
  const found = heard.find(isOpen)
  if (found === undefined) return undefined
  const { at, member, outlook } = found.check
  const turns = [...decisive(found, heard), ...(isConditional(outlook.code) ? turnsOf(outlook.trail, mostTurns) : [])]
  const size = isConditional(outlook.code) ? (outlook.trail?.size ?? 0) : 0
  const more = size - Math.min(size, mostTurns)
  return { at, related: outlook.by === undefined ? [] : [outlook.by], ...(member === undefined ? {} : { member }), path: { turns, more } }
}

function isOpen<S>({ check }: Heard<S>): boolean {
  return standing(check.outlook.code) === standing(open)
}

/** The decisions of its world without which it would not have been found. */
function decisive<S>(found: Heard<S>, heard: AllHeard<S>): readonly Turn<S>[] {
  const sound = heard.filter((other) => !isOpen(other)).map(({ world }) => world)
  return [...found.world].filter(([decision]) => sound.some((world) => differsOnlyIn(decision, world, found.world))).map(([, when]) => ({ when }))
}

function differsOnlyIn(decision: string, one: World, other: World): boolean {
  return [...one].every(([key, when]) => (other.get(key) === when) !== (key === decision))
}

function undecidedOf<S>(heard: AllHeard<S>): Undecided<S> | undefined {
  const found = heard.find(({ check }) => standing(check.outlook.code) === standing(doubtful))
  if (found === undefined) return undefined
  const { at, member, outlook } = found.check
  return { at, ...(member === undefined ? {} : { member }), reason: outlook.reason ?? 'not known' }
}

/** A function that is called twice stands in the course twice: one finding. */
function onceEach<T extends { readonly at: unknown; readonly member?: string }>(items: readonly T[]): readonly T[] {
  const seen = new Map<unknown, Set<string | undefined>>()
  return items.filter(({ at, member }) => {
    const members = seen.get(at) ?? new Set()
    if (members.has(member)) return false
    seen.set(at, members.add(member))
    return true
  })
}
