import { absent, known, sameId, span, textOfValue, unknown, type Field, type Source } from '@topolint/engine'
import type { Range } from '@topolint/yaml'
import { attributeOf } from '../element/xml-element.js'
import { isVariable } from './attribute-field.js'
import type { LinkedTopology } from './linked-topology.js'
import { isNamed, type NamedCluster } from './pool-facts.js'
import type { TopologyReading } from './topology-reading.js'
import { hasRole, type WrittenDependency, type WrittenService } from './written-service.js'

/** The Front End pool that a trusted application pool depends on, told at the dependency. */
export function nextHopField({ source, topology }: Pick<TopologyReading, 'source' | 'topology'>, services: readonly WrittenService[], cluster: NamedCluster): Field {
  const place = span(source, cluster.fqdn)
  const dependencies = services.flatMap((service) => service.dependencies)
  const registrars = preferred(dependencies.filter((dependency) => isRegistrar(topology, dependency)))
  const hops = registrars.map((dependency) => hopField(source, topology, dependency))
  const [first] = hops
  if (first !== undefined) return hops.every((hop) => isSame(hop, first)) ? first : unknown('which of several Registrars it routes through', first.at ?? place)
  if (services.some(({ element }) => element.isBroken)) return unknown(`what ${cluster.fqdn.value} depends on`, place)
  const lost = dependencies.find((dependency) => dependency.role === undefined && topology.target(dependency) === undefined)
  if (lost !== undefined) return hopField(source, topology, lost)
  return topology.carries(cluster, 'Registrar') ? unknown(`whether ${cluster.fqdn.value} routes through itself`, place) : absent(place)
}

/** A Registrar for the case that the first one fails is no next hop, where there is a first one. */
function preferred(dependencies: readonly WrittenDependency[]): readonly WrittenDependency[] {
  const usual = dependencies.filter(({ usage }) => usage.trim().toLowerCase() === 'default')
  return usual.length > 0 ? usual : dependencies
}

function isRegistrar(topology: LinkedTopology, dependency: WrittenDependency): boolean {
  const target = topology.target(dependency)
  return target === undefined ? dependency.role?.trim().toLowerCase() === 'registrar' : hasRole(target, 'Registrar')
}

/** A dependency on something that is not there still names it, by its id. */
function hopField(source: Source, topology: LinkedTopology, dependency: WrittenDependency): Field {
  const at = span(source, idRange(dependency, source.text))
  const target = topology.target(dependency)
  const cluster = target === undefined ? undefined : topology.clusterOf(target)
  if (cluster === undefined) return target?.element.isBroken === true ? unknown('where a Registrar is installed', at) : known(serviceName(dependency), at)
  if (!isNamed(cluster)) return unknown('the name of the pool of a Registrar', at)
  const { value } = cluster.fqdn
  return isVariable(value) ? { ...unknown(value, at), variable: value } : known(value, at)
}

/** The value that names a service, or the attributes from the first to the last where several do. */
export function idRange({ element }: Pick<WrittenDependency, 'element'>, text: string): Range {
  const single = attributeOf(element, 'ServiceUniqueId')
  if (single !== undefined) return single
  const names = new Set(['SiteId', 'RoleName', 'Instance'])
  const attributes = element.attributes.filter(({ name }) => names.has(name))
  const [first] = attributes
  const last = attributes.at(-1)
  if (first === undefined || last === undefined) return { start: element.start, end: element.tagEnd }
  return { start: text.lastIndexOf(first.name, first.start), end: last.end + 1 }
}

/** As cmdlets print the id of a service: `1-Registrar-2`. */
function serviceName({ element, id }: WrittenDependency): string {
  const parts = ['SiteId', 'RoleName', 'Instance'].map((name) => attributeOf(element, name)?.value)
  return parts.includes(undefined) ? id.replace(/^id:/u, '') : parts.join('-')
}

function isSame(one: Field, other: Field): boolean {
  if (one.state !== 'known' || other.state !== 'known') return one === other
  return sameId(textOfValue(one.value), textOfValue(other.value))
}
