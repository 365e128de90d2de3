import { known, textOfValue, unknown, type Field } from '../model/field.js'
import { nowhere } from '../source/source.js'
import type { View } from '../estate/view.js'
import { generationReading } from '../model/generation.js'
import { rankOf } from './newest-generation.js'

/** The newest generation whose trusted applications live in Active Directory and WMI alone. */
const lastLegacy = generationReading('ocs2007r2')?.generation.rank ?? 0

/** A merge puts pools of Office Communications Server into a site of their own; where it is not known, their generation tells. */
export function isLegacyPool(self: View): Field {
  const site = self.field('site')
  const legacySite = site.state === 'known' ? self.estate.entityOfType('Site', textOfValue(site.value)).field('isLegacy') : site
  if (legacySite.state === 'known' && legacySite.value === true) return known(true, legacySite.at)
  const generation = self.field('generation')
  if (generation.state === 'known') return known(rankOf(generation) <= lastLegacy, generation.at)
  return legacySite.state === 'known' ? known(false, nowhere) : unknown(`the generation of ${self.source.key}`, generation.at)
}
