import { identityOf, known, span, unknown, type EntityFact, type Field } from '@topolint/engine'
import { childNamed, type XmlAttribute, type XmlText } from '../element/xml-element.js'
import { isVariable } from './attribute-field.js'
import type { TopologyReading } from './topology-reading.js'
import type { WrittenSite } from './written-topology.js'

/** The newest product number of those that stand in a legacy site. */
const lastLegacyVersion = 4

export function siteFacts(reading: TopologyReading): readonly EntityFact[] {
  const versions = versionsBySite(reading)
  return reading.topology.written.sites.flatMap((site) => siteFact(reading, site, (site.id === undefined ? undefined : versions.get(identityOf('site', site.id.value))) ?? []))
}

function siteFact(reading: TopologyReading, site: WrittenSite, versions: readonly Version[]): readonly EntityFact[] {
  const { source, document } = reading
  const name = nameOf(site)
  const named = site.id ?? name
  if (named === undefined || named.value === '') return []
  const key = identityOf('site', named.value)
  const place = span(source, named)
  const fields = { ...(name === undefined ? {} : { name: nameField(reading, name) }), ...legacyFields(reading, { ...site, name, versions }) }
  return [{ kind: 'site', key, name: known(named.value, place), origin: 'exported', fields, at: place, path: `/Sites/${key}`, document }]
}

interface NamedSite extends WrittenSite {
  readonly name: XmlText | undefined
  readonly versions: readonly Version[]
}

/** A merge puts what it finds into a site of its own; nobody has published how that is written, so each sign of it counts, and is told. */
function legacyFields({ source }: TopologyReading, { element, id, name, versions }: NamedSite): { readonly isLegacy: Field; readonly legacySign?: Field } {
  const tag = span(source, { start: element.start + 1, end: element.start + 1 + element.name.length })
  if (element.name.toLowerCase() === 'backcompatsite') return legacy('it is written as a BackCompatSite', tag)
  const called = [name, id].find((each) => each !== undefined && identityOf('site', each.value) === 'backcompatsite')
  if (called !== undefined) return legacy('it is called BackCompatSite', span(source, called))
  const old = versions.find(({ number }) => number !== undefined && number <= lastLegacyVersion)
  if (old?.version !== undefined) return legacy(`its services have ServiceVersion ${old.version.value.trim()}`, span(source, old.version))
  if (element.isBroken || versions.some(({ number }) => number === undefined)) return { isLegacy: unknown('the ServiceVersion of a service of the site', tag) }
  return { isLegacy: known(false, id === undefined ? tag : span(source, id)) }
}

function legacy(sign: string, at: ReturnType<typeof span>): { readonly isLegacy: Field; readonly legacySign: Field } {
  return { isLegacy: known(true, at), legacySign: known(sign, at) }
}

interface Version {
  readonly version: XmlAttribute | undefined
  readonly number: number | undefined
}

/** The ServiceVersions in each site. */
function versionsBySite({ topology }: TopologyReading): ReadonlyMap<string, readonly Version[]> {
  const versions = new Map<string, Version[]>()
  for (const cluster of topology.written.clusters) {
    const site = identityOf('site', cluster.site?.value ?? '')
    const own = versions.get(site) ?? []
    versions.set(site, own)
    for (const { version } of topology.servicesOn(cluster)) own.push({ version, number: numberIn(version?.value) })
  }
  return versions
}

function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d{1,3}\s*$/u.test(text) ? Number(text) : undefined
}

function nameField({ source }: TopologyReading, name: XmlText): Field {
  const place = span(source, name)
  return isVariable(name.value) ? unknown(name.value, place) : known(name.value, place)
}

/** Without the blanks around it. */
function nameOf({ element }: WrittenSite): XmlText | undefined {
  const text = childNamed(element, 'Name')?.text
  const value = text?.value.trim() ?? ''
  if (text === undefined || value === '') return undefined
  const start = text.start + text.value.length - text.value.trimStart().length
  return { value, start, end: start + (text.end - text.start - (text.value.length - value.length)) }
}
