import { entityKinds, type EntityKind } from '../model/kind.js'
import type { Step } from '../model/step.js'
import type { Operations } from './operations.js'

const nothing: ReadonlySet<EntityKind> = new Set()

/** The kinds of things of which there may be more after a step than anybody names: it brings them in, makes one whose name is not known, or may do so. */
export function openedBy(step: Step, operations: Operations): ReadonlySet<EntityKind> {
  if (step.isOpaque === true) return new Set(entityKinds)
  if (step.operation === undefined) return new Set([...operations.mayBe([step.name, ...(step.words ?? [])].join(' '))].flatMap((id) => [...broughtBy(id, operations), ...madeBy(id, operations).map(({ creates }) => creates)]))
  const { subjects } = operations.completed(step)
  const nameless = madeBy(step.operation, operations).filter(({ identity }) => subjects[identity]?.state !== 'known')
  const brought = broughtBy(step.operation, operations)
  return nameless.length === 0 && brought.length === 0 ? nothing : new Set([...brought, ...nameless.map(({ creates }) => creates)])
}

function broughtBy(id: string, operations: Operations): readonly EntityKind[] {
  return operations.byId(id)?.opens ?? []
}

/** What an operation makes, and by which subject it is named. */
export function madeBy(id: string, operations: Operations): readonly { readonly creates: EntityKind; readonly identity: string }[] {
  return (operations.byId(id)?.effects ?? []).flatMap((effect) => ('creates' in effect ? [effect] : []))
}
