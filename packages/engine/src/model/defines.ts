import type { EntityFact } from './fact.js'

/** A step that changes or removes something names it, and only one that makes it defines it. */
export function defines({ origin, fields: { isRemoved } }: EntityFact): boolean {
  return origin !== 'done' || (isRemoved?.state === 'known' && isRemoved.value === false)
}
