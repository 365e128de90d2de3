import { canonical } from '../model/canonical.js'
import type { Step } from '../model/step.js'
import { holds, type Lists } from './command.js'
import type { Operation } from './operation-file.js'

type Composition = NonNullable<Operation['composedOf']>

/** Steps that complete another operation, with the step that they are together. Read in document order, each step once for each composition. */
export function composedOf(steps: readonly Step[], operations: Iterable<Operation>, lists: Lists): ReadonlyMap<Step, readonly Step[]> {
  const made = new Map<Step, Step[]>()
  for (const { id, composedOf: composition } of operations) {
    if (composition === undefined) continue
    for (const last of completing(steps, composition, lists)) {
      const whole: Step = { ...last, operation: id }
      made.set(last, [...(made.get(last) ?? []), whole])
    }
  }
  return made
}

function completing(steps: readonly Step[], { steps: parts, same, where }: Composition, lists: Lists): readonly Step[] {
  const progress = new Map<string, number>()
  return steps.filter((step) => {
    const part = step.operation === undefined ? -1 : parts.indexOf(step.operation)
    if (part < 0 || !Object.entries(where ?? {}).every(([name, condition]) => holds(condition, step.subjects[name], lists) === true)) return false
    const key = same.map((name) => keyOf(step, name)).join('\n')
    const done = progress.get(key) ?? 0
    if (part === 0) progress.set(key, 1)
    else if (part === done) progress.set(key, part === parts.length - 1 ? 0 : part + 1)
    return part === parts.length - 1 && part === done
  })
}

function keyOf({ subjects }: Step, name: string): string {
  const field = subjects[name]
  if (field === undefined) return ''
  return field.state === 'unknown' ? `?${field.variable ?? field.reason}` : canonical(field)
}
