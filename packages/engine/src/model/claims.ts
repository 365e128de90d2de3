import { unknown, type Field } from './field.js'
import { origins, type EntityFact, type Origin } from './fact.js'
import { canonical } from './canonical.js'

/** What all sources together say of one field: the word nearest the user's hand counts, and two that contradict each other at the same distance leave it unknown. */
export function resolveClaims(facts: readonly EntityFact[], name: string, among: readonly Origin[] = origins): Field {
  for (const origin of among) {
    const own = facts.filter((fact) => fact.origin === origin)
    const settled = settle(own.flatMap((fact) => fact.fields[name] ?? []), origin, outdated(own, name))
    if (settled !== undefined) return settled
  }
  return unknown(`${name} of ${facts[0]?.key ?? 'something that no source describes'}`, facts[0]?.at)
}

/** Steps replace what was there before them; documents of one kind are snapshots, of which neither is the newer. */
function settle(claims: readonly Field[], origin: Origin, old: ReadonlySet<string>): Field | undefined {
  if (origin === 'done') return claims.at(-1)
  const current = old.size === 0 ? claims : claims.filter((claim) => !old.has(canonical(claim)))
  const [first, ...others] = current.length === 0 ? claims : current
  if (first === undefined) return undefined
  const meant = canonical(first)
  const other = others.find((claim) => canonical(claim) !== meant)
  return other === undefined ? first : unknown('sources that contradict each other', other.at)
}

/** What a source says was there before its own change: whoever still says so speaks of an earlier day. */
export function outdated(facts: readonly EntityFact[], name: string): ReadonlySet<string> {
  const before = `previous${name.charAt(0).toUpperCase()}${name.slice(1)}`
  return new Set(facts.flatMap(({ fields }) => (fields[before]?.state === 'known' ? [canonical(fields[before])] : [])))
}
