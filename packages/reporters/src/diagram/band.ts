import type { SizedNode } from './sized-node.js'

export interface PlacedBand {
  /** From the top of the band, by the id of the node. */
  readonly tops: ReadonlyMap<string, number>
  readonly height: number
}

const gap = 12
const padding = 16
const titleHeight = 22

/** Each column from top to bottom: applications one after the other, and what they lead to at the middle of them, or below what is there already. */
export function placeBand(nodes: readonly SizedNode[], targets: ReadonlyMap<string, string>, hasTitle: boolean): PlacedBand {
  const order = new Map(nodes.map(({ node }, at) => [node.id, at]))
  const rank = ({ node }: SizedNode): number => order.get(targets.get(node.id) ?? '') ?? nodes.length
  const pools = nodes.filter(({ node }) => node.kind === 'pool')
  const applicationPools = nodes.filter(({ node }) => node.kind === 'applicationPool').toSorted((left, right) => rank(left) - rank(right))
  const rows = new Map(applicationPools.map(({ node }, at) => [node.id, at]))
  const row = ({ node }: SizedNode): number => rows.get(targets.get(node.id) ?? '') ?? nodes.length
  const applications = nodes.filter(({ node }) => node.kind === 'application').toSorted((left, right) => row(left) - row(right))
  const middles = new Map<string, number>()
  const tops = new Map<string, number>()
  const top = padding + (hasTitle ? titleHeight : 0)
  const bottom = [applications, applicationPools, pools].reduce((most, column) => Math.max(most, stack(column, { targets, middles, tops, top })), 0)
  return { tops, height: bottom + padding }
}

interface Stacking {
  readonly targets: ReadonlyMap<string, string>
  /** The middle of what leads to a node. */
  readonly middles: Map<string, number>
  readonly tops: Map<string, number>
  readonly top: number
}

/** Gives back where the column ends. */
function stack(column: readonly SizedNode[], { targets, middles, tops, top }: Stacking): number {
  let y = top
  const met = new Map<string, readonly number[]>()
  for (const { node, height } of column) {
    const wanted = (middles.get(node.id) ?? 0) - height / 2
    const at = Math.round(Math.max(y, wanted))
    tops.set(node.id, at)
    y = at + height + gap
    const target = targets.get(node.id)
    if (target !== undefined) met.set(target, extent(met.get(target), at + height / 2))
  }
  for (const [target, [first = 0, last = first]] of met) middles.set(target, (first + last) / 2)
  return Math.max(top, y - gap)
}

function extent(before: readonly number[] | undefined, middle: number): readonly number[] {
  return before === undefined ? [middle, middle] : [before[0] ?? middle, middle]
}
