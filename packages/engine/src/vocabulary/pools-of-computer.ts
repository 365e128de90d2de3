import { canonical } from '../model/canonical.js'
import { known, type Field } from '../model/field.js'
import { nowhere } from '../source/source.js'
import type { View } from '../estate/view.js'

/** The pools that any source puts a computer into. */
export function poolsOfComputer({ source }: View): Field {
  const claims = source.facts.flatMap(({ fields }) => fields['pool'] ?? [])
  const seen = new Set<string>()
  const items = claims.filter((claim) => claim.state === 'known' && !seen.has(canonical(claim)) && seen.add(canonical(claim)).size > 0)
  const open = claims.length === 0 || claims.some(({ state }) => state === 'unknown')
  return known({ items, open }, items[0]?.at ?? nowhere)
}
