import type { Finding } from '../finding/finding.js'
import { placeOf } from '../source/line-map.js'
import type { Example } from '../rule/rule-data.js'
import { marksOf, withoutMarks, type Mark } from './mark.js'

/** How an example came out, in a few words that stay the same wherever results are shown. */
export type ExampleOutcome =
  | { readonly kind: 'validated' }
  | { readonly kind: 'reported' }
  | { readonly kind: 'noisy'; readonly found: readonly Mark[] }
  | { readonly kind: 'missing'; readonly wanted: readonly Mark[] }
  | { readonly kind: 'misfixed'; readonly texts: readonly MisfixedText[] }
  | { readonly kind: 'wrong'; readonly found: readonly Mark[]; readonly wanted: readonly Mark[] }

/** A text that the fixes of a rule leave another than its example says. */
export interface MisfixedText {
  readonly path: string
  readonly wanted: string
  readonly found: string
}

/** The texts of an example by path; YAML unless it says otherwise. */
export function filesOf({ input, file, files }: Example): ReadonlyMap<string, string> {
  return new Map([...(input === undefined ? [] : [[file ?? 'topology.yaml', input] as const]), ...(files ?? [])])
}

/** Compares texts after fixes with those that an example says; nothing is wrong with one that does not say. */
export function judgeFixed(example: Example, found: ReadonlyMap<string, string>): ExampleOutcome | undefined {
  if (example.fixed === undefined) return undefined
  const before = filesOf(example)
  const { fixed } = example
  const said = typeof fixed === 'string' ? new Map([...before.keys()].slice(0, 1).map((path) => [path, fixed])) : fixed
  const texts = [...before].flatMap(([path, text]) => {
    const wanted = said.get(path) ?? withoutMarks(text)
    const after = found.get(path) ?? ''
    return wanted === after ? [] : [{ path, wanted, found: after }]
  })
  return texts.length === 0 ? undefined : { kind: 'misfixed', texts }
}

/** Compares what was found with the marks: both must be equal, for a healthy example both are empty. */
export function judgeExample(example: Example, findings: readonly Finding[]): ExampleOutcome {
  const marks = [...filesOf(example)].flatMap(([path, text]) => marksOf(path, text))
  const found = findings.map(markOf)
  const surplus = found.filter((mark) => !marks.some((wanted) => isSame(wanted, mark)))
  const unmet = marks.filter((wanted) => !found.some((mark) => isSame(wanted, mark)))
  if (surplus.length > 0 && unmet.length > 0) return { kind: 'wrong', found: surplus, wanted: unmet }
  if (surplus.length > 0) return { kind: 'noisy', found: surplus }
  if (unmet.length > 0) return { kind: 'missing', wanted: unmet }
  if (found.length > marks.length) return { kind: 'noisy', found }
  return marks.length === 0 ? { kind: 'validated' } : { kind: 'reported' }
}

function markOf({ at, message, level }: Finding): Mark {
  const { path, start } = placeOf(at)
  return { path, line: start.line, message, level }
}

function isSame(wanted: Mark, found: Mark): boolean {
  return wanted.path === found.path && wanted.line === found.line && wanted.message === found.message && (wanted.level === undefined || wanted.level === found.level)
}
