import type { Bindings } from '../procedure/course.js'
import type { Maybe } from './truth.js'

/** What a step acts on under one name: one value or several; none is read as not known. */
export type Subject = readonly SubjectValue[]

/**
 * A value, compared as it is; a variable, which equals itself in the same turn of its loop and may equal anything else;
 * or not known, which may equal any. With a reason, what rests on "may" counts as a check that was not possible.
 */
export type SubjectValue = KnownValue | Variable | Maybe

export interface KnownValue {
  readonly is: string
}

export interface Variable {
  /** Its name, possibly with a member and the place where it was set behind it: `fe.fqdn#120`. */
  readonly variable: string
  readonly reason?: string
}

export type ReadSubject<S> = (step: S, name: string) => Subject

/** One value as a key: equal keys are equal values for certain. */
export function keyOf(value: KnownValue | Variable, bindings: Bindings | undefined): string {
  return 'is' in value ? `=${value.is}` : `$${value.variable}#${binderOf(value.variable, bindings)}`
}

function binderOf(variable: string, bindings: Bindings | undefined): number {
  const [bare = variable] = variable.split(/[.#]/u)
  for (let scope = bindings; scope !== undefined; scope = scope.outer) if (scope.names.includes(bare)) return scope.id
  return 0
}
