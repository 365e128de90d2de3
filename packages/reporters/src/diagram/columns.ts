import type { DiagramNode } from './diagram.js'
import type { SizedNode } from './sized-node.js'

export interface Column {
  readonly kind: DiagramNode['kind']
  readonly title: string
  readonly x: number
  readonly width: number
}

export const margin = 24
const gap = 80
const narrowest = 190

const titles: readonly (readonly [DiagramNode['kind'], string])[] = [
  ['application', 'Applications'],
  ['applicationPool', 'Trusted application pools'],
  ['pool', 'Pools of the servers'],
]

/** From the applications to the pools that they route through; a column that would be empty is left out. */
export function columnsFor(nodes: readonly SizedNode[]): readonly Column[] {
  const columns: Column[] = []
  for (const [kind, title] of titles) {
    const own = nodes.filter(({ node }) => node.kind === kind)
    const last = columns.at(-1)
    if (own.length > 0) columns.push({ kind, title, x: last === undefined ? margin * 2 : last.x + last.width + gap, width: own.reduce((most, { width }) => Math.max(most, width), narrowest) })
  }
  return columns
}
