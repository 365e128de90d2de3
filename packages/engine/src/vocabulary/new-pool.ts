import { known, textOfValue, unknown, type Field } from '../model/field.js'
import { nowhere } from '../source/source.js'
import type { View } from '../estate/view.js'
import { newestGeneration, rankOf } from './newest-generation.js'

const yes = known(true, nowhere)
const no = known(false, nowhere)

/**
 * A pool is new if anything shows it: a step that makes it, a topology that has it only in its new half, a base without it,
 * its own generation being the newest, or a day of creation after the merge. A pool that is provisioned for an older
 * generation, and of which nothing of that kind is said, is one that was there before: coexistence, not a mistake.
 */
export function isNew(self: View): Field {
  if (shownByChange(self)) return yes
  const newest = hasNewGeneration(self)
  if (newest.state === 'known' && newest.value === true) return yes
  const created = createdAfterMerge(self)
  if (created.state === 'known') return created
  if (self.estate.options.base !== undefined || (newest.state === 'known' && self.field('created').state !== 'known')) return no
  return created
}

export function hasNewGeneration(self: View): Field {
  const own = self.field('generation')
  const newest = newestGeneration(self)
  if (own.state !== 'known') return unknown(`the generation of ${self.source.key}`, own.at)
  if (newest.state !== 'known') return newest
  return known(rankOf(own) === rankOf(newest), own.at)
}

export function wasRetargeted(self: View): Field {
  const before = previousNextHop(self)
  const now = self.field('nextHop')
  if (before === undefined || now.state !== 'known') return no
  const ranks = [before, pool(self, now)].map((hop) => (hop === undefined ? -1 : rankOf(hop.field('generation'))))
  const [old = -1, current = -1] = ranks
  if (old < 0 || current < 0) return unknown(`the generation that ${self.source.key} routed through before`, now.at)
  return known(current < old, now.at)
}

function shownByChange({ source, estate }: View): boolean {
  if (source.facts.some((fact) => fact.origin === 'done' && fact.fields['previousNextHop'] === undefined)) return true
  if (source.facts.some(({ fields }) => fields['isNew']?.state === 'known')) return true
  return estate.options.base !== undefined && !estate.options.base.has('applicationPool', source.key)
}

function createdAfterMerge(self: View): Field {
  const created = self.field('created')
  const merged = self.estate.self.field('merged')
  if (created.state !== 'known') return unknown(`when ${self.source.key} was made`, self.source.facts[0]?.at)
  if (merged.state !== 'known') return unknown('when the legacy topology was merged', created.at)
  return known(textOfValue(created.value) > textOfValue(merged.value), created.at)
}

function previousNextHop(self: View): View | undefined {
  const own = self.field('previousNextHop')
  if (own.state === 'known') return pool(self, own)
  const { base } = self.estate.options
  if (base?.has('applicationPool', self.source.key) !== true) return undefined
  const before = base.entity('applicationPool', self.source.key).field('nextHop')
  return before.state === 'known' ? base.entityOfType('Pool', textOfValue(before.value)) : undefined
}

function pool(self: View, field: Field): View | undefined {
  return field.state === 'known' ? self.estate.entityOfType('Pool', textOfValue(field.value)) : undefined
}
