import type { Estate } from '../estate/estate.js'
import { isList, known, textOfValue, type Field } from '../model/field.js'
import { nowhere } from '../source/source.js'
import { identityOf } from '../model/identity.js'
import type { View } from '../estate/view.js'

const counts = new WeakMap<Estate, ReadonlyMap<string, number>>()

/** Whether an application of a pool is on another one as well. */
export function hasSuccessor(self: View): Field {
  const applications = self.field('applications')
  const items = applications.state === 'known' && typeof applications.value === 'object' && isList(applications.value) ? applications.value.items : []
  const holders = countsOf(self.estate)
  return known(items.some((item) => item.state === 'known' && (holders.get(idIn(identityOf('application', textOfValue(item.value)))) ?? 0) > 1), nowhere)
}

/** How many pools hold an application of an id; every application is counted once for all of them. */
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
