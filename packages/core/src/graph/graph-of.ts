import { link, partition, toFile, type EntityFact, type Estate, type Field, type Finding } from '@topolint/engine'
import type { LintOptions, LintResult } from '../lint.js'
import { factsIn } from '../read.js'
import { withGenerations } from '../service-versions.js'
import type { Graph, GraphEdge, GraphGroup } from './graph.js'
import { edgeLevels, marksOf } from './marks.js'
import { nodesOf } from './nodes.js'

/** What was linted as a picture shows it: sites, pools, next hops, applications, and what was found at them. */
export function graphOf({ sources, findings }: Pick<LintResult, 'sources' | 'findings'>, { today, serviceVersions, estateOf }: LintOptions): Graph {
  const facts = withGenerations(factsIn(sources), serviceVersions)
  const { parts } = partition(facts, undefined, estateOf === undefined ? undefined : ({ at }) => estateOf(toFile(at).source.path))
  const described = parts.filter((part) => part.facts.entities.some(isPool))
  const graphs = described.map((part, index) => {
    const title = described.length === 1 ? '' : (part.estate ?? part.facts.entities.find(isPool)?.document.at.source.path ?? '')
    return estateGraph(link(part.facts, { today }), findings, { prefix: `e${index}`, title })
  })
  return { groups: graphs.flatMap(({ groups }) => groups), nodes: graphs.flatMap(({ nodes }) => nodes), edges: graphs.flatMap(({ edges }) => edges) }
}

function isPool({ kind }: EntityFact): boolean {
  return kind === 'pool' || kind === 'applicationPool'
}

interface Naming {
  readonly prefix: string
  /** What the estate is called, where there are several. */
  readonly title: string
}

function estateGraph(estate: Estate, findings: readonly Finding[], { prefix, title }: Naming): Graph {
  const groups = groupsOf(estate, prefix, title)
  const bySite = new Map(groups.map(({ key, group }) => [key, group.id]))
  const { nodes, edges } = nodesOf(estate, { prefix, groupOf: (site) => bySite.get(site) ?? bySite.get('') })
  const marks = marksOf(nodes, findings)
  const levels = edgeLevels(edges, findings)
  return {
    groups: groups.map(({ group }) => group),
    nodes: nodes.map(({ node }) => ({ ...node, ...(marks.get(node.id) ?? { findings: 0 }) })),
    edges: edges.map(({ edge }, index) => withLevel(edge, levels.get(index))),
  }
}

function withLevel(edge: Omit<GraphEdge, 'level'>, level: GraphEdge['level']): GraphEdge {
  return level === undefined ? edge : { ...edge, level }
}

interface KeyedGroup {
  readonly key: string
  readonly group: GraphGroup
}

/** The sites, and of several estates one more for what stands in none. */
function groupsOf(estate: Estate, prefix: string, title: string): readonly KeyedGroup[] {
  const beside = title === '' ? '' : `${title} · `
  const sites = estate.entities('site').map((site, index): KeyedGroup => {
    const name = textOf(site.field('name'))
    const id = textOf(site.field('id')) || site.source.key
    const isLegacy = site.field('isLegacy')
    return {
      key: site.source.key,
      group: { id: `${prefix}s${index}`, title: `${beside}site ${name === '' || name === id ? id : `${id} (${name})`}`, isLegacy: isLegacy.state === 'known' && isLegacy.value === true },
    }
  })
  return title === '' ? sites : [...sites, { key: '', group: { id: `${prefix}s`, title: sites.length === 0 ? title : `${beside}site not known`, isLegacy: false } }]
}

function textOf(field: Field): string {
  return field.state === 'known' && typeof field.value === 'string' ? field.value : ''
}
