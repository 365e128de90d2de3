import { known, unknown, type Field } from '../model/field.js'
import { nowhere } from '../source/source.js'
import { generationReading } from '../model/generation.js'
import type { View } from '../estate/view.js'

/** The newest generation of any Front End pool; unknown as soon as one of them is. */
export function newestGeneration(self: View): Field {
  return ranked(self).at(0) ?? unknownGeneration(self)
}

/** The oldest generation of any Front End pool. */
export function oldestGeneration(self: View): Field {
  return ranked(self).at(-1) ?? unknownGeneration(self)
}

/** What is not known may be older still. */
export function oldestKnownGeneration(self: View): Field {
  const known = generationsOf(self).filter(({ state }) => state === 'known')
  const [oldest, ...others] = known
  return oldest === undefined ? unknownGeneration(self) : others.reduce((least, each) => (rankOf(each) < rankOf(least) ? each : least), oldest)
}

/** Every generation of a Front End pool, each once, the newest first. */
export function generationsPresent(self: View): Field {
  const fields = ranked(self)
  const [first] = fields
  if (first === undefined) return unknownGeneration(self)
  const distinct = fields.filter((field, at) => at === 0 || rankOf(field) !== rankOf(fields[at - 1] ?? field))
  return known({ items: distinct, open: false }, first.at ?? nowhere)
}

/** From the newest to the oldest; nothing if one of them is not known. */
function ranked(self: View): readonly Field[] {
  const fields = generationsOf(self)
  if (fields.some(({ state }) => state !== 'known')) return []
  return fields.toSorted((left, right) => rankOf(right) - rankOf(left))
}

function generationsOf({ estate }: View): readonly Field[] {
  return frontEndPools(estate.entities('pool')).map((pool) => pool.field('generation'))
}

function unknownGeneration(self: View): Field {
  const open = generationsOf(self).find(({ state }) => state !== 'known')
  return unknown(open?.state === 'unknown' ? open.reason : 'the generation of the Front End pools', open?.at)
}

/** Two generations that are known make the estate mixed, whatever the others are. */
export function mixed(self: View): Field {
  const fields = generationsOf(self)
  const ranks = new Set(fields.filter(({ state }) => state === 'known').map(rankOf))
  if (ranks.size > 1) return known(true, nowhere)
  const open = fields.find(({ state }) => state === 'unknown')
  return open?.state === 'unknown' ? unknown(open.reason, open.at) : known(false, nowhere)
}

export function rankOf(field: Field): number {
  if (field.state !== 'known' || typeof field.value === 'object') return -1
  return generationReading(String(field.value))?.generation.rank ?? -1
}

/** Those that still stand. */
function frontEndPools(pools: readonly View[]): readonly View[] {
  return pools.filter((pool) => {
    const isFrontEnd = pool.field('isFrontEnd')
    if (pool.field('decommissioned').state === 'known') return false
    return isFrontEnd.state !== 'known' || isFrontEnd.value === true
  })
}
