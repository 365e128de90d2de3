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
  return knownOnes(self).at(-1) ?? unknownGeneration(self)
}

/** What is not known may be newer still. */
export function newestKnownGeneration(self: View): Field {
  return knownOnes(self).at(0) ?? unknownGeneration(self)
}

/** Every generation of a Front End pool, each once, the newest first; a pool whose generation is not known may be of another one. */
export function generationsPresent(self: View): Field {
  const fields = knownOnes(self)
  const distinct = fields.filter((field, at) => at === 0 || rankOf(field) !== rankOf(fields[at - 1] ?? field))
  const open = generationsOf(self).some(({ state }) => state !== 'known')
  return known({ items: distinct, open }, fields[0]?.at ?? nowhere)
}

/** From the newest to the oldest; nothing if one of them is not known. */
function ranked(self: View): readonly Field[] {
  return generationsOf(self).some(({ state }) => state !== 'known') ? [] : knownOnes(self)
}

function knownOnes(self: View): readonly Field[] {
  return generationsOf(self)
    .filter(({ state }) => state === 'known')
    .toSorted((left, right) => rankOf(right) - rankOf(left))
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
