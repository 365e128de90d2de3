import { generationReading, identityOf, type EntityFact, type Estate, type EstateView, type Span } from '@topolint/engine'
import type { GraphEdge, GraphNode } from './graph.js'

/** A node without what was found at it, and with the facts by which that is known. */
export interface Drawn {
  readonly node: Omit<GraphNode, 'level' | 'findings'>
  readonly key: string
  readonly facts: readonly EntityFact[]
}

/** An edge without what was found at it, and with the places where it is written. */
export interface DrawnEdge {
  readonly edge: Omit<GraphEdge, 'level'>
  readonly places: readonly Span[]
}

export interface Placing {
  readonly prefix: string
  /** The group of a site, by its key; of nothing where the site is not known. */
  readonly groupOf: (site: string) => string | undefined
}

const kinds = ['application', 'applicationPool', 'pool'] as const

type Kind = GraphNode['kind']

export function nodesOf(estate: Estate, placing: Placing): { readonly nodes: readonly Drawn[]; readonly edges: readonly DrawnEdge[] } {
  const ids = new Map<string, string>()
  const nodes: Drawn[] = []
  const add = (kind: Kind, key: string): string => {
    const name = `${kind}:${key}`
    const known = ids.get(name)
    if (known !== undefined) return known
    const id = `${placing.prefix}n${ids.size}`
    ids.set(name, id)
    nodes.push(drawn(estate, { kind, key, id }, placing))
    return id
  }
  for (const kind of kinds) for (const key of shownKeys(estate, kind)) add(kind, key)
  const hosts = shownKeys(estate, 'application').flatMap((key) => edge(estate.entity('application', key), 'pool', 'applicationPool', { from: add('application', key), kind: 'hosts', add }))
  const nextHops = shownKeys(estate, 'applicationPool').flatMap((key) => edge(estate.entity('applicationPool', key), 'nextHop', 'pool', { from: add('applicationPool', key), kind: 'nextHop', add }))
  return { nodes, edges: [...hosts, ...nextHops] }
}

/** What a step takes away is no more to be seen than what nobody speaks of. */
function shownKeys(estate: Estate, kind: Kind): readonly string[] {
  return estate.keys(kind).filter((key) => !isTrue(estate.entity(kind, key), 'isRemoved'))
}

interface EdgeEnd {
  readonly from: string
  readonly kind: GraphEdge['kind']
  readonly add: (kind: Kind, key: string) => string
}

/** What is named and nowhere described is drawn all the same. */
function edge(view: EstateView, field: string, target: Kind, { from, kind, add }: EdgeEnd): readonly DrawnEdge[] {
  const name = textIn(view, field)
  const places = view.source.facts.flatMap(({ fields }) => fields[field]?.at ?? [])
  return name === '' ? [] : [{ edge: { from, to: add(target, identityOf(target, name)), kind }, places }]
}

function drawn(estate: Estate, { kind, key, id }: { readonly kind: Kind; readonly key: string; readonly id: string }, { groupOf }: Placing): Drawn {
  const view = estate.entity(kind, key)
  const home = kind === 'application' ? estate.entity('applicationPool', identityOf('applicationPool', textIn(view, 'pool'))) : view
  const group = groupOf(identityOf('site', textIn(home, 'site')))
  const { facts } = view.source
  const node = { id, kind, name: nameOf(view, kind), says: says(view, kind), ...(group === undefined ? {} : { group }), isLegacy: isLegacy(home, kind) }
  return { node, key, facts }
}

function nameOf(view: EstateView, kind: Kind): string {
  if (kind === 'application') return textIn(view, 'bareId')
  return textIn(view, 'fqdn') || view.source.key
}

function says(view: EstateView, kind: Kind): string {
  if (view.source.facts.length === 0) return 'described nowhere'
  const generation = generationReading(textIn(view, 'generation'))?.generation.name
  if (kind !== 'application') return generation ?? 'product not known'
  const ucma = textIn(view, 'ucma')
  const contacts = view.estate.referrers('contact', 'application', 'application').of(view.source.key).length
  return [...(ucma === '' ? [] : [`UCMA ${ucma}`]), ...(contacts === 0 ? [] : [`${contacts} contact${contacts === 1 ? '' : 's'}`])].join(', ')
}

const lastLegacy = generationReading('ocs2007r2')?.generation.rank ?? 0

function isLegacy(view: EstateView, kind: Kind): boolean {
  if (kind !== 'pool') return isTrue(view, 'isLegacy')
  const rank = generationReading(textIn(view, 'generation'))?.generation.rank
  return rank !== undefined && rank <= lastLegacy
}

function isTrue(view: EstateView, field: string): boolean {
  const found = view.field(field)
  return found.state === 'known' && found.value === true
}

function textIn(view: EstateView, field: string): string {
  const found = view.field(field)
  return found.state === 'known' && typeof found.value !== 'object' ? String(found.value) : ''
}
