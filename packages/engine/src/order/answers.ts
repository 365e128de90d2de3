import type { Course, NodeId } from '../procedure/course.js'
import { doubtful, paid } from './prospects.js'
import type { Pay } from './rules-of-paths.js'
import { stepAt } from './step-at.js'
import type { ReadSubject } from './subject.js'
import type { Predicate, Truth } from './truth.js'
import { tuplesOf, type Part, type Tuple } from './tuple.js'

export type Pays = ReadonlyMap<NodeId, Pay>

/** The steps that answer, found by what they are about. */
export interface Answers {
  readonly steps: readonly NodeId[]
  /** Those that may be about anything. */
  readonly toAll: Pays
  readonly to: (demand: Tuple) => Answering
}

export interface Answering {
  readonly pays: Pays
  /** Whether those that may be about anything answer as well, or are among `pays`. */
  readonly besidesAll: boolean
}

/** A place on the shelves for one part: its key, one for what may be anything, one where everything is found. */
interface Label {
  readonly text: string
  /** Found here, the part equals only perhaps, for this reason. */
  readonly perhaps?: { readonly reason: string | undefined }
}

const anything = '*'
const everything = '?'

export function answersOf<S>(course: Course<S>, answers: Predicate<S>, names: readonly string[], read: ReadSubject<S>): Answers {
  const shelves = new Map<string, Map<NodeId, Pay>>()
  const steps: NodeId[] = []
  for (const id of course.steps) {
    const at = stepAt(course, id)
    const truth = at === undefined ? false : answers(at.step)
    if (at === undefined || truth === false) continue
    steps.push(id)
    for (const tuple of tuplesOf(at, names, read)) {
      for (const labels of combined(tuple.map(shelvedUnder))) keep(shelfFor(shelves, textOf(labels)), id, weakened(payOf(truth), labels))
    }
  }
  const all = JSON.stringify(names.map(() => anything))
  return { steps, toAll: shelves.get(all) ?? new Map<NodeId, Pay>(), to: (demand) => found(shelves, demand, all) }
}

function found(shelves: ReadonlyMap<string, Pays>, demand: Tuple, all: string): Answering {
  const besidesAll = demand.every(({ loose }) => !loose)
  const pays = new Map<NodeId, Pay>()
  for (const labels of combined(demand.map(soughtUnder))) {
    const text = textOf(labels)
    if (besidesAll && text === all) continue
    for (const [id, pay] of shelves.get(text) ?? []) keep(pays, id, weakened(pay, labels))
  }
  return { pays, besidesAll }
}

function shelvedUnder({ key, loose, reason }: Part): readonly Label[] {
  const exactly = key === undefined ? [] : [{ text: key }]
  return loose ? [...exactly, { text: anything, perhaps: { reason } }, { text: everything, perhaps: { reason } }] : [...exactly, { text: everything }]
}

function soughtUnder({ key, loose, reason }: Part): readonly Label[] {
  const exactly = key === undefined ? [] : [{ text: key }]
  return loose ? [...exactly, { text: everything, perhaps: { reason } }] : [...exactly, { text: anything }]
}

function combined(choices: readonly (readonly Label[])[]): readonly (readonly Label[])[] {
  return choices.reduce<readonly (readonly Label[])[]>((heads, tails) => heads.flatMap((head) => tails.map((tail) => [...head, tail])), [[]])
}

function textOf(labels: readonly Label[]): string {
  return JSON.stringify(labels.map(({ text }) => text))
}

function shelfFor(shelves: Map<string, Map<NodeId, Pay>>, label: string): Map<NodeId, Pay> {
  const shelf = shelves.get(label) ?? new Map<NodeId, Pay>()
  shelves.set(label, shelf)
  return shelf
}

function keep(pays: Map<NodeId, Pay>, id: NodeId, pay: Pay): void {
  if ((pays.get(id)?.code ?? 0) < pay.code) pays.set(id, pay)
}

function payOf(truth: Truth): Pay {
  return typeof truth === 'object' ? unsure(truth.maybe) : { code: paid }
}

function weakened(pay: Pay, labels: readonly Label[]): Pay {
  return labels.reduce((weak, { perhaps }) => (perhaps?.reason === undefined || weak.code <= doubtful ? weak : unsure(perhaps.reason)), pay)
}

/** What may answer pays; with a reason the check was not possible. */
function unsure(reason: string | undefined): Pay {
  return { code: reason === undefined ? paid : doubtful, reason }
}
