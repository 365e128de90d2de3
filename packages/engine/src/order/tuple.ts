import type { StepAt } from '../procedure/course.js'
import { keyOf, type ReadSubject, type SubjectValue } from './subject.js'

/** What one step is about, a part for each name that ties it to others. */
export type Tuple = readonly Part[]

/** Parts with the same key are equal for certain; a loose one may equal any other as well. */
export interface Part {
  readonly key?: string
  readonly loose: boolean
  /** Why it is not known. */
  readonly reason?: string | undefined
}

/** With more names a rule is refused: every one doubles what is kept of a step. */
const mostNames = 4

/** A step with more combinations of values than this is taken to be about any. */
const mostTuples = 1000

const whatever: Part = { loose: true }

/** Every combination of the values that a step has under these names. */
export function tuplesOf<S>({ step, bindings }: StepAt<S>, names: readonly string[], read: ReadSubject<S>): readonly Tuple[] {
  if (names.length > mostNames) throw new RangeError(`at most ${mostNames} subjects can tie steps`)
  const values = names.map((name) => partsOf(read(step, name)))
  if (values.reduce((product, parts) => product * parts.length, 1) > mostTuples) return [names.map(() => whatever)]
  return values.reduce<readonly Tuple[]>((tuples, parts) => tuples.flatMap((tuple) => parts.map((part) => [...tuple, part])), [[]])

  function partsOf(subject: readonly SubjectValue[]): readonly Part[] {
    return subject.length === 0 ? [whatever] : subject.map(partOf)
  }

  function partOf(value: SubjectValue): Part {
    if ('is' in value) return { key: keyOf(value, bindings), loose: false }
    return 'variable' in value ? { key: keyOf(value, bindings), loose: true, reason: value.reason } : { loose: true, reason: value.maybe }
  }
}

/** The key of a tuple that equals itself for certain in every part. */
export function certainKey(tuple: Tuple): string | undefined {
  const keys = tuple.map(({ key }) => key)
  return keys.includes(undefined) ? undefined : JSON.stringify(keys)
}
