import type { Estate } from '../estate/estate.js'
import { canonical } from '../model/canonical.js'
import type { DocumentFact, EntityFact } from '../model/fact.js'
import { isList, known, textOfValue, type Field } from '../model/field.js'
import { identityOf } from '../model/identity.js'
import type { Span } from '../source/source.js'

/**
 * Computers of the Front End pools behind the application pools that a procedure makes or changes. Open where a pool or its computers
 * are not known, and where no pool is named at all: something is owed then, for whichever Front End it is.
 */
export function frontEndsOf(estate: Estate, document: DocumentFact, at: Span): Field {
  const pools = distinct(estate.madeBy(document).flatMap(poolOf))
  const hops = distinct(pools.flatMap((pool) => nextHopOf(estate, pool)))
  const lists = hops.map((hop) => (hop.state === 'known' ? estate.entityOfType('Pool', textOfValue(hop.value)).field('computers') : hop))
  const named = lists.flatMap((list) => (list.state === 'known' && typeof list.value === 'object' && isList(list.value) ? [list.value] : []))
  const open = lists.length === 0 || named.length < lists.length || named.some((list) => list.open)
  return known({ items: distinct(named.flatMap((list) => list.items)), open }, at)
}

/** The application pool that something made belongs to; what is taken away leaves nothing to tell a Front End of. */
function poolOf({ kind, key, at, fields }: EntityFact): readonly Field[] {
  const { isRemoved, pool } = fields
  if (isRemoved?.state === 'known' && isRemoved.value === true) return []
  if (kind === 'applicationPool') return [known(key, at)]
  return (kind === 'application' || kind === 'computer') && pool !== undefined ? [pool] : []
}

/** A pool that hangs on none has no Front End. */
function nextHopOf(estate: Estate, pool: Field): readonly Field[] {
  if (pool.state !== 'known') return [pool]
  const key = identityOf('applicationPool', textOfValue(pool.value))
  const hop = estate.entity('applicationPool', key).field('nextHop')
  return hop.state === 'absent' ? [] : [hop]
}

function distinct(fields: readonly Field[]): readonly Field[] {
  return [...new Map(fields.map((field) => [canonical(field), field])).values()]
}
