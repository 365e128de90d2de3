import { isList, known, textOfValue, type Field, type Known } from '../model/field.js'
import { nowhere } from '../source/source.js'
import type { View } from '../estate/view.js'

/** How the applications of a pool are provisioned, each way once: worked out for the pool and not for each of its applications. */
export function provisionings(self: View): Field {
  const applications = self.field('applications')
  const list = applications.state === 'known' && typeof applications.value === 'object' && isList(applications.value) ? applications.value : { items: [], open: true }
  const ways = list.items.map((item): Field => (item.state === 'known' ? self.estate.entityOfType('Application', textOfValue(item.value)).field('provisioning') : item))
  const distinct = new Map(ways.flatMap((way): readonly (readonly [unknown, Known])[] => (way.state === 'known' ? [[way.value, way]] : [])))
  return known({ items: [...distinct.values()], open: list.open || ways.some(({ state }) => state === 'unknown') }, nowhere)
}
