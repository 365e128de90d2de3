import { unknown, type Field } from '../model/field.js'
import { origins, type EntityFact, type Origin } from '../model/fact.js'
import { canonical } from '../model/canonical.js'

/** What all sources together say of one field: the word nearest the user's hand counts, and two that contradict each other at the same distance leave it unknown. */
export function resolveClaims(facts: readonly EntityFact[], name: string, among: readonly Origin[] = origins): Field {
  for (const origin of among) {
    const claims = facts.filter((fact) => fact.origin === origin).flatMap((fact) => fact.fields[name] ?? [])
    const settled = settle(claims, origin)
    if (settled !== undefined) return settled
  }
  return unknown(`${name} of ${facts[0]?.key ?? 'something that no source describes'}`, facts[0]?.at)
}

/** Steps replace what was there before them; documents of one kind are snapshots, of which neither is the newer. */
function settle(claims: readonly Field[], origin: Origin): Field | undefined {
  if (origin === 'done') return claims.at(-1)
  const [first, ...others] = claims
  if (first === undefined) return undefined
  const meant = canonical(first)
  const other = others.find((claim) => canonical(claim) !== meant)
  return other === undefined ? first : unknown('sources that contradict each other', other.at)
}
