import { known, textOfValue, type Field } from '../model/field.js'
import { nowhere } from '../source/source.js'
import type { View } from '../estate/view.js'
import { derived, mayBeOmitted } from './type-definition.js'

/** What every entity can be asked about its being there. */
export const isDefined = derived('bool', 'some source describes it, not only names it', ({ source }) => known(source.facts.length > 0, nowhere))

export const isRemoved = mayBeOmitted('bool', 'a step takes it away')

export const stands = derived('bool', 'it is there to stay: no step takes it away, and no day is set on which it or its pool goes', staysThere)

function staysThere(self: View): Field {
  const gone = isTrue(self.field('isRemoved')) || self.field('decommissioned').state === 'known'
  const pool = self.type.kind === 'application' ? self.field('pool') : undefined
  const ofPool = pool?.state === 'known' ? self.estate.entityOfType('ApplicationPool', textOfValue(pool.value)).field('stands') : undefined
  return known(!gone && (ofPool === undefined || isTrue(ofPool)), nowhere)
}

function isTrue(field: Field): boolean {
  return field.state === 'known' && field.value === true
}

/** Of the estate before a step it tells what the same procedure has made so far. */
export const isMade = derived('bool', 'a step makes it', ({ source }) => {
  const made = source.facts.some(({ origin, fields: { isRemoved: removed } }) => origin === 'done' && removed?.state === 'known' && removed.value === false)
  return known(made, nowhere)
})

/** Whether there is such a thing at all, for conditions about what a call gives. */
export function isThere(field: Field): Field {
  return field.state === 'unknown' ? field : known(field.state === 'known', field.at ?? nowhere)
}
