import type { NodeId } from '../procedure/course.js'
import { noOutlook, through, worst, type Outlook } from './outlook.js'
import { ahead, joinWays, nowhere, only, open, withWay, type Prospects } from './prospects.js'
import { all, behindLast, casesIn, handlerOutlook, lastOutlooks, scoped, throughLast, type Ask, type Table } from './rules-of-paths.js'

export interface Asks<S> {
  /** What becomes of something owed before the part. */
  readonly outlook: Ask<S>
  /** What becomes of what begins in the part. */
  readonly beginning: Ask<S>
  /** As `outlook`, with nothing paid anywhere. */
  readonly unpaid: (node: NodeId, prospects: Prospects) => Outlook<S>
}

export interface BeginningTable<S> extends Table<S> {
  readonly beginsAt: (node: NodeId) => boolean
}

/** The worst that becomes of anything that begins inside the node, given what becomes of it after each way of leaving. */
export function beginningOf<S>(table: BeginningTable<S>, id: NodeId, prospects: Prospects, asks: Asks<S>): Outlook<S> | undefined {
  const node = table.course.nodes[id]
  switch (node?.kind) {
    case undefined:
    case 'nothing':
    case 'leave':
      return noOutlook
    case 'step':
      return table.beginsAt(id) ? { code: ahead(prospects, 'on'), way: 'on', by: node.step } : noOutlook
    case 'judged':
      return worstOf(casesIn(node, table.world).map(({ node: branch }) => asks.beginning(branch, prospects)))
    case 'fork':
      return worstOf(node.branches.map((branch) => asks.beginning(branch, prospects)))
    case 'scope':
      return scoped(node, asks.beginning(node.body, joinWays(prospects, node.ends)))
    case 'then': {
      const second = asks.outlook(node.second, prospects)
      const first = second && asks.beginning(node.first, withWay(prospects, 'on', second.code))
      const reached = first && asks.unpaid(node.first, only('on', open)).code !== nowhere
      const later = reached === true ? asks.beginning(node.second, prospects) : noOutlook
      return first && worstOf([later, through(first, 'on', second)])
    }
    case 'caught': {
      const handled = handlerOutlook(node, prospects, asks.outlook)
      const body = handled && asks.beginning(node.body, withWay(prospects, 'thrown', handled.code))
      const reached = asks.unpaid(node.body, only('thrown', open)).code !== nowhere
      const handlers = reached ? node.handlers.map((handler) => asks.beginning(handler, prospects)) : []
      return body && worstOf([...handlers, through(body, 'thrown', handled)])
    }
    case 'ensured': {
      const last = lastOutlooks(node, table.course, prospects, asks.outlook)
      const body = last && asks.beginning(node.body, behindLast(last))
      const after = asks.unpaid(node.body, prospects)
      const inLast = asks.beginning(node.last, only('on', after.code))
      return body && inLast && worstOf([{ ...inLast, way: after.way }, throughLast(body, last)])
    }
  }
}

function worstOf<S>(parts: readonly (Outlook<S> | undefined)[]): Outlook<S> | undefined {
  const known = all(parts)
  return known && worst(known)
}
