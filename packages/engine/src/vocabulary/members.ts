import { canonical } from '../model/canonical.js'
import { isList, known, textOfValue, type Field } from '../model/field.js'
import type { EntityKind } from '../model/kind.js'
import { identityOf } from '../model/identity.js'
import { resolveClaims } from '../model/claims.js'
import type { View } from '../estate/view.js'
import { nowhere } from '../source/source.js'

export interface Membership {
  /** The field in which the whole lists its members. */
  readonly list: string
  readonly kind: EntityKind
  /** The field in which a member names the whole. */
  readonly field: string
  readonly of: EntityKind
}

/** Members by both words: those that the whole lists, and those that name it. Only a list that somebody wrote down is closed. */
export function membersOf(self: View, { list, kind, field, of }: Membership): Field {
  const listed = resolveClaims(self.source.facts, list, self.source.among)
  const referrers = self.estate.referrers(kind, field, of)
  const written = listed.state === 'known' && isList(listed.value) ? listed.value : undefined
  const items = distinct(kind, [...(written?.items ?? []), ...referrers.of(self.source.key)])
  const open = (written?.open ?? listed.state !== 'absent') || referrers.isOpenFor(self.source.key)
  return { state: 'known', value: { items, open }, at: (listed.state === 'known' ? listed.at : self.source.facts[0]?.at) ?? nowhere }
}

/** Whether somebody wrote a list down to the last member; what merely names the whole does not count. */
export function isListedWhole({ source }: View, list: string): Field {
  const listed = resolveClaims(source.facts, list, source.among)
  const whole = listed.state === 'absent' || (listed.state === 'known' && isList(listed.value) && !listed.value.open)
  return known(whole, nowhere)
}

function distinct(kind: EntityKind, items: readonly Field[]): readonly Field[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const key = item.state === 'known' ? identityOf(kind, textOfValue(item.value)) : canonical(item)
    return item.state !== 'known' || (!seen.has(key) && seen.add(key).size > 0)
  })
}
