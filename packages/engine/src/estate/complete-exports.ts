import type { EntityFact } from '../model/fact.js'
import { known, textOfValue, unknown, type Field, type Fields, type Known } from '../model/field.js'
import { comparable } from '../model/identity.js'
import { ApplicationsById } from './applications-by-id.js'

/**
 * What cmdlets print by half, made whole by what else is known: a contact carries the id of its application and not the pool,
 * a pool the name of its site and not the id.
 */
export function completeExports(facts: readonly EntityFact[]): readonly EntityFact[] {
  if (!facts.some(isHalf)) return facts
  const applications = new ApplicationsById(facts)
  const sites = sitesByName(facts)
  return facts.map((fact) => {
    const { applicationId, siteIdentity, application, site } = fact.fields
    const own: Fields = {
      ...(applicationId?.state === 'known' && application === undefined ? { application: applications.withId(applicationId) } : {}),
      ...(siteIdentity?.state === 'known' && site === undefined ? { site: siteWith(siteIdentity, sites) } : {}),
    }
    return Object.keys(own).length === 0 ? fact : { ...fact, fields: { ...fact.fields, ...own } }
  })
}

function isHalf({ fields }: EntityFact): boolean {
  return fields['applicationId'] !== undefined || fields['siteIdentity'] !== undefined
}

/** Keys of sites by their names, and by themselves where no site has that name. */
function sitesByName(facts: readonly EntityFact[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>()
  const sites = facts.filter(({ kind }) => kind === 'site')
  for (const { key, fields } of sites) {
    const { name } = fields
    if (name?.state === 'known') names.set(comparable(textOfValue(name.value)), (names.get(comparable(textOfValue(name.value))) ?? new Set()).add(key))
  }
  for (const { key } of sites) if (!names.has(key)) names.set(key, new Set([key]))
  return names
}

function siteWith(identity: Known, sites: ReadonlyMap<string, ReadonlySet<string>>): Field {
  const written = textOfValue(identity.value)
  const [key, ...others] = sites.get(comparable(written.replace(/^site[.:]/iu, ''))) ?? []
  return key === undefined || others.length > 0 ? unknown(`the id of ${written}`, identity.at) : known(key, identity.at)
}
