import { known, unknown, type Field } from '../model/field.js'
import { nowhere } from '../source/source.js'
import { generationReading } from '../model/generation.js'
import type { View } from '../estate/view.js'

/** The newest generation of any Front End pool; unknown as soon as one of them is. */
export function newestGeneration({ estate }: View): Field {
  const fields = frontEndPools(estate.entities('pool')).map((pool) => pool.field('generation'))
  const open = fields.find(({ state }) => state !== 'known')
  if (open !== undefined) return unknown(open.state === 'unknown' ? open.reason : 'the generation of a Front End pool', open.at)
  const ranked = fields.toSorted((left, right) => rankOf(right) - rankOf(left))
  return ranked[0] ?? unknown('the Front End pools')
}

/** Two generations that are known make the estate mixed, whatever the others are. */
export function mixed(self: View): Field {
  const fields = frontEndPools(self.estate.entities('pool')).map((pool) => pool.field('generation'))
  const ranks = new Set(fields.filter(({ state }) => state === 'known').map(rankOf))
  if (ranks.size > 1) return known(true, nowhere)
  const open = fields.find(({ state }) => state === 'unknown')
  return open?.state === 'unknown' ? unknown(open.reason, open.at) : known(false, nowhere)
}

export function rankOf(field: Field): number {
  if (field.state !== 'known' || typeof field.value === 'object') return -1
  return generationReading(String(field.value))?.generation.rank ?? -1
}

function frontEndPools(pools: readonly View[]): readonly View[] {
  return pools.filter((pool) => {
    const isFrontEnd = pool.field('isFrontEnd')
    return isFrontEnd.state !== 'known' || isFrontEnd.value === true
  })
}
