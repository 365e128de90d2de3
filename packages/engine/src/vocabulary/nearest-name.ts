import { editDistance } from '@topolint/yaml'
import type { Estate } from '../estate/estate.js'
import { absent, known, textOfValue, unknown, type Field } from '../model/field.js'
import { defines } from '../model/defines.js'
import { entityKinds, type EntityKind } from '../model/kind.js'
import { comparable, identityOf } from '../model/identity.js'
import { nowhere } from '../source/source.js'
import type { View } from '../estate/view.js'

/** Comparing every name with every other would be the attacker's time to spend. */
const mostComparisons = 200_000
const longestName = 300

interface Names {
  readonly byKind: Map<string, readonly (readonly [key: string, text: string])[]>
  comparisons: number
}

const namesByEstate = new WeakMap<Estate, Names>()

/** A name two slips of the keyboard away at most. Old and new pools are named alike: those that differ in digits alone are different ones. */
export function nearestName(self: View): Field {
  const [to, text, closed] = [self.field('to'), self.field('text'), self.field('isClosed')]
  const [fact] = self.source.facts
  const kind = entityKinds.find((each) => to.state === 'known' && each === to.value)
  if (kind === undefined || text.state !== 'known' || fact === undefined) return absent()
  const everywhere = closed.state === 'known' && closed.value === true
  const wanted = identityOf(kind, textOfValue(text.value))
  const names = namesOf(self.estate)
  const candidates = candidatesFor(self.estate, names, kind, everywhere ? undefined : fact.document.identity)
  if (names.comparisons + candidates.length > mostComparisons) return unknown('which name was meant, of so many')
  names.comparisons += candidates.length
  return nearestOf(wanted, candidates)
}

function nearestOf(wanted: string, candidates: readonly (readonly [string, string])[]): Field {
  let best: string | undefined
  let bound = Math.min(2, Math.floor(wanted.length / 3)) + 1
  for (const [key, text] of candidates) {
    if (key === wanted || withoutDigits(key) === withoutDigits(wanted)) continue
    const distance = wanted.length > longestName ? bound : editDistance(wanted, key, bound)
    if (distance < bound) [best, bound] = [text, distance]
  }
  return best === undefined ? absent() : known(best, nowhere)
}

function namesOf(estate: Estate): Names {
  const seen = namesByEstate.get(estate)
  if (seen !== undefined) return seen
  const made: Names = { byKind: new Map(), comparisons: 0 }
  namesByEstate.set(estate, made)
  return made
}

function candidatesFor(estate: Estate, { byKind }: Names, kind: EntityKind, document: string | undefined): readonly (readonly [string, string])[] {
  const where = JSON.stringify([kind, document])
  const seen = byKind.get(where)
  if (seen !== undefined) return seen
  const made = estate.keys(kind).flatMap((key) => {
    const definition = estate.factsOf(kind, key).find((fact) => defines(fact) && (document === undefined || fact.document.identity === document))
    return definition?.name.state === 'known' ? [[key, textOfValue(definition.name.value)] as const] : []
  })
  byKind.set(where, made)
  return made
}

function withoutDigits(name: string): string {
  return comparable(name).replace(/\d+/gu, '')
}
