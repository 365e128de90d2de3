import type { Estate } from '../estate/estate.js'
import { known, type Field } from '../model/field.js'
import { nowhere } from '../source/source.js'
import type { View } from '../estate/view.js'

const counts = new WeakMap<Estate, ReadonlyMap<string, number>>()

/** Whether an application of the same id stands on another pool; every application is counted once for all of them. */
export function isElsewhere({ source, estate }: View): Field {
  const id = idIn(source.key)
  const own = estate.has('application', source.key) ? 1 : 0
  return known((countsOf(estate).get(id) ?? 0) > own, nowhere)
}

function countsOf(estate: Estate): ReadonlyMap<string, number> {
  const seen = counts.get(estate)
  if (seen !== undefined) return seen
  const made = new Map<string, number>()
  for (const key of estate.keys('application')) made.set(idIn(key), (made.get(idIn(key)) ?? 0) + 1)
  counts.set(estate, made)
  return made
}

function idIn(key: string): string {
  return key.slice(key.indexOf('/') + 1)
}
