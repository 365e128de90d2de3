import { canonical } from '../model/canonical.js'
import type { Step } from '../model/step.js'
import { holds, type Lists } from './command.js'
import type { Operation } from './operation-file.js'
import { every, type Verdict } from './verdict.js'

type Composition = NonNullable<Operation['composedOf']>

/** Steps that complete another operation, with the step that they are together. Read in document order, each step once for each composition. */
export function composedOf(steps: readonly Step[], operations: Iterable<Operation>, lists: Lists): ReadonlyMap<Step, readonly Step[]> {
  const made = new Map<Step, Step[]>()
  for (const { id, composedOf: composition } of operations) {
    if (composition === undefined) continue
    for (const [last, verdict] of completing(steps, composition, lists)) {
      made.set(last, [...(made.get(last) ?? []), wholeOf(last, id, verdict)])
    }
  }
  return made
}

/** Where nobody knows whether the parts are what they seem, the whole may be it. */
function wholeOf({ name, at, whole, subjects, path }: Step, id: string, verdict: Verdict): Step {
  return { name, at, whole, subjects, path, ...(verdict === true ? { operation: id } : { possibly: [id] }) }
}

/** What names nothing of all that ties steps goes with any of them: a pool is started as a whole. */
const any = '*'

function completing(steps: readonly Step[], { steps: parts, same, where }: Composition, lists: Lists): readonly (readonly [Step, Verdict])[] {
  const progress = new Map<string, { readonly done: number; readonly verdict: Verdict }>()
  return steps.flatMap((step): readonly (readonly [Step, Verdict])[] => {
    const part = parts.findIndex((operation) => step.operation === operation || step.possibly?.includes(operation) === true)
    const fits = every(Object.entries(where ?? {}).map(([name, condition]) => holds(condition, step.subjects[name], lists)))
    if (part < 0 || fits === false) return []
    const own: Verdict = step.operation === parts[part] ? fits : 'unknown'
    const key = same.some((name) => step.subjects[name] !== undefined) ? same.map((name) => keyOf(step, name)).join('\n') : any
    const before = progress.get(key) ?? { done: 0, verdict: true }
    const verdict = part === 0 ? own : every([before.verdict, own])
    if (part === 0) for (const each of [key, any]) progress.set(each, { done: 1, verdict })
    else if (part === before.done) progress.set(key, part === parts.length - 1 ? { done: 0, verdict: true } : { done: part + 1, verdict })
    return part === parts.length - 1 && part === before.done ? [[step, verdict]] : []
  })
}

function keyOf({ subjects }: Step, name: string): string {
  const field = subjects[name]
  if (field === undefined || field.state === 'absent') return ''
  return field.state === 'unknown' ? `?${field.variable ?? field.reason}` : canonical(field)
}
