import { applicationKey, known, knownPath, sameId, span, unknown, type EntityFact, type Field, type Fields } from '@topolint/engine'
import { attributeOf, childrenNamed, type XmlAttribute, type XmlElement } from '../element/xml-element.js'
import { isVariable } from './attribute-field.js'
import type { NamedCluster } from './pool-facts.js'
import { applicationPrefix } from './skipped.js'
import type { TopologyReading } from './topology-reading.js'
import type { WrittenService } from './written-service.js'

/** An application with all of its ports. */
interface Owner {
  readonly owner: XmlAttribute
  readonly id: string
  readonly ports: XmlElement[]
}

/** The applications of a trusted application pool: whoever owns one of its ports. */
export function applicationsOn(reading: TopologyReading, services: readonly WrittenService[], cluster: NamedCluster, path: string): readonly EntityFact[] {
  return ownersOf(services).map(({ owner, id, ports }) => {
    const { source, document } = reading
    const pool = cluster.fqdn.value
    const key = applicationKey(pool, id)
    const at = span(source, { start: owner.end - rawIdLength(owner, id), end: owner.end })
    const name = isVariable(pool) || isVariable(id) ? unknown(`${pool}/${id}`, at) : known(`${pool}/${id}`, at)
    const fields: Fields = {
      id: isVariable(id) ? unknown(id, at) : known(id, at),
      pool: isVariable(pool) ? unknown(pool, span(source, cluster.fqdn)) : known(pool, span(source, cluster.fqdn)),
      ...portFields(reading, ports),
      ...legacyNameField(reading, ports, id),
    }
    return { kind: 'application', key: isVariable(pool) || isVariable(id) ? `${key} in ${knownPath(source)}` : key, name, origin: 'exported', fields, at, path: `${path}/Ports/${key.slice(key.indexOf('/') + 1)}`, document }
  })
}

function ownersOf(services: readonly WrittenService[]): readonly Owner[] {
  const owners = new Map<string, Owner>()
  for (const port of services.flatMap(({ element }) => childrenNamed(element, 'Ports')).flatMap((list) => childrenNamed(list, 'Port'))) {
    const owner = attributeOf(port, 'Owner')
    const id = owner?.value.replace(applicationPrefix, '').trim() ?? ''
    if (owner === undefined || id === '' || !applicationPrefix.test(owner.value)) continue
    const seen = owners.get(id.toLowerCase())
    if (seen === undefined) owners.set(id.toLowerCase(), { owner, id, ports: [port] })
    else seen.ports.push(port)
  }
  return [...owners.values()]
}

/** Of an id that is written with references the whole value is the place. */
function rawIdLength({ value, start, end }: XmlAttribute, id: string): number {
  return end - start === value.length && value.endsWith(id) ? id.length : end - start
}

/** An application may own ports for other purposes too; the one for SIP is the one that it listens on. */
function portFields({ source }: TopologyReading, ports: readonly XmlElement[]): Fields {
  const sip = ports.filter((port) => isSip(attributeOf(port, 'Usage')))
  const listening = sip.length > 0 || ports.length > 1 ? sip : ports
  const [first] = listening
  if (first === undefined) return {}
  const numbers = listening.flatMap((port) => attributeOf(port, 'Port') ?? [])
  const [number] = numbers
  const protocol = attributeOf(first, 'Protocol')
  const word = protocol?.value.trim().toLowerCase()
  return {
    ...(number === undefined ? {} : { port: portField(source, number, numbers) }),
    ...(protocol === undefined || (word !== 'mtls' && word !== 'tcp') ? {} : { protocol: known(word, span(source, protocol)) }),
  }
}

function portField(source: TopologyReading['source'], number: XmlAttribute, all: readonly XmlAttribute[]): Field {
  const at = span(source, number)
  if (all.some(({ value }) => value.trim() !== number.value.trim())) return unknown('on which of several ports it listens', at)
  return /^\s*\d{1,9}\s*$/u.test(number.value) ? known(Number(number.value), at) : unknown(number.value, at)
}

function isSip(usage: XmlAttribute | undefined): boolean {
  return usage?.value.trim().toLowerCase() === 'sipserver'
}

/** The GRUU of an application is made of its id, unless it was given a name from before. */
function legacyNameField({ source }: TopologyReading, ports: readonly XmlElement[], id: string): Fields {
  const gruu = ports.map((port) => attributeOf(port, 'GruuType')).find((each) => each !== undefined && each.value.trim() !== '')
  if (gruu === undefined || sameId(gruu.value, id)) return {}
  return { legacyName: isVariable(gruu.value) ? unknown(gruu.value, span(source, gruu)) : known(gruu.value, span(source, gruu)) }
}
