import { placeBand } from './band.js'
import { columnsFor, margin, type Column } from './columns.js'
import type { Diagram, DiagramGroup } from './diagram.js'
import { sizeOf, type SizedNode } from './sized-node.js'

/** A node and where it is drawn. */
export interface Box extends SizedNode {
  readonly x: number
  readonly y: number
}

/** The strip of a site, over all columns. */
export interface Band {
  readonly title: string
  readonly isLegacy: boolean
  readonly y: number
  readonly height: number
}

export interface Layout {
  readonly width: number
  readonly height: number
  readonly columns: readonly Column[]
  readonly bands: readonly Band[]
  /** By the ids of nodes. */
  readonly boxes: ReadonlyMap<string, Box>
}

const headHeight = 56
const bandGap = 18

/** What stands in no site. */
const nowhere: DiagramGroup = { id: '', title: '', isLegacy: false }

/** Three columns, and a strip for each site. */
export function layOut({ groups, nodes, edges }: Diagram): Layout {
  const sized = nodes.map(sizeOf)
  const columns = columnsFor(sized)
  const columnOf = new Map(columns.map((column) => [column.kind, column]))
  const targets = new Map(edges.map(({ from, to }) => [from, to]))
  const members = membersOf(groups, sized)
  const boxes = new Map<string, Box>()
  const bands: Band[] = []
  let y = headHeight
  for (const { id, title, isLegacy } of [...groups, nowhere]) {
    const own = members.get(id) ?? []
    if (own.length === 0) continue
    const { tops, height } = placeBand(own, targets, title !== '')
    for (const each of own) {
      const { x = 0, width = each.width } = columnOf.get(each.node.kind) ?? {}
      boxes.set(each.node.id, { ...each, x, width, y: y + (tops.get(each.node.id) ?? 0) })
    }
    bands.push({ title, isLegacy, y, height })
    y += height + bandGap
  }
  const last = columns.at(-1)
  return { width: last === undefined ? margin * 2 : last.x + last.width + margin * 2, height: y, columns, bands, boxes }
}

function membersOf(groups: readonly DiagramGroup[], nodes: readonly SizedNode[]): ReadonlyMap<string, readonly SizedNode[]> {
  const members = new Map<string, SizedNode[]>([...groups, nowhere].map(({ id }) => [id, []]))
  for (const each of nodes) (members.get(each.node.group ?? '') ?? members.get(''))?.push(each)
  return members
}
