import type { Field } from '../model/field.js'
import type { EntityFact } from '../model/fact.js'
import { viewOf } from '../estate/facade.js'
import { watchReads } from '../estate/unknown-read.js'
import type { View } from '../estate/view.js'

/** A field path such as `self.nextHop`, walked over views. */
export interface Target {
  readonly owner: View
  readonly name: string
  readonly field: Field
  /** The fact that the field comes from, which knows document and path. */
  readonly fact: EntityFact | undefined
}

/** The field at the end of a path; undefined where something on the way is not known. */
export function follow(self: View, path: string): Target | undefined {
  const names = path.split('.').slice(1)
  const last = names.pop() ?? self.type.identity
  if (last === undefined) return undefined
  const owner = names.reduce<View | undefined>(step, self)
  return owner === undefined ? undefined : targetOf(owner, last)
}

function step(view: View | undefined, name: string): View | undefined {
  if (view === undefined) return undefined
  const { result } = watchReads(() => attempt(view, name))
  return typeof result === 'object' && result !== null ? viewOf(result) : undefined
}

function attempt(view: View, name: string): unknown {
  try {
    return view.read(name)
  } catch {
    return undefined
  }
}

function targetOf(owner: View, name: string): Target {
  const field = owner.field(name)
  const facts = owner.source.facts
  const fact = facts.find((candidate) => candidate.fields[name] === field || candidate.name === field) ?? facts[0]
  return { owner, name, field, fact }
}
