import { isAtLeast, toFile, type Field, type Finding, type Level, type Span } from '@topolint/engine'
import type { Drawn, DrawnEdge } from './nodes.js'

export interface Mark {
  readonly level: Level
  readonly findings: number
}

/** What was found at each node: where a finding stands tells it, else the pools that it concerns. */
export function marksOf(nodes: readonly Drawn[], findings: readonly Finding[]): ReadonlyMap<string, Mark> {
  const places = new Map(nodes.flatMap((each) => spansOf(each).map((at) => [placeKey(at), each.node.id] as const)))
  const pools = new Map(nodes.filter(({ node }) => node.kind !== 'application').map(({ key, node }) => [key, node.id]))
  const marks = new Map<string, Mark>()
  for (const { at, about = [], level } of findings) {
    const found = places.get(placeKey(at))
    const ids = found === undefined ? about.flatMap((pool) => pools.get(pool) ?? []) : [found]
    for (const id of new Set(ids)) {
      const before = marks.get(id)
      marks.set(id, { level: graver(before?.level, level), findings: (before?.findings ?? 0) + 1 })
    }
  }
  return marks
}

/** The gravest of what was found at each edge, by its number: only where it is written tells that it is meant. */
export function edgeLevels(edges: readonly DrawnEdge[], findings: readonly Finding[]): ReadonlyMap<number, Level> {
  const places = new Map(edges.flatMap((each, index) => each.places.map((at) => [placeKey(at), index] as const)))
  const found = new Map<number, Level>()
  for (const { at, level } of findings) {
    const index = places.get(placeKey(at))
    if (index !== undefined) found.set(index, graver(found.get(index), level))
  }
  return found
}

function graver(before: Level | undefined, level: Level): Level {
  return before !== undefined && isAtLeast(before, level) ? before : level
}

function spansOf({ facts }: Drawn): readonly Span[] {
  return facts.flatMap(({ name, at, fields }) => [at, ...[name, ...Object.values(fields)].flatMap(placeIn)])
}

function placeIn(field: Field): readonly Span[] {
  return field.at === undefined ? [] : [field.at]
}

function placeKey(at: Span): string {
  const { source, start } = toFile(at)
  return `${start}:${source.path}`
}
