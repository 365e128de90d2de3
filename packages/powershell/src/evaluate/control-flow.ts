import type { Block } from '../syntax/group.js'
import type { Foreach, If, Switch, Try } from '../syntax/statement.js'
import type { Part } from './branching.js'
import type { Collector } from './collect.js'
import type { Definition, Timeline } from './definition.js'

/** A block as one of several ways the script may take. */
export function part(collector: Collector, block: Block): Part {
  return { span: block, leaves: leaves(block), run: () => { collector.statements(block.body) } }
}

/** Whether control never comes past the end of the block. */
function leaves(block: Block): boolean {
  const last = block.body.at(-1)
  return last?.kind === 'throw' || last?.kind === 'exit'
}

export function conditional(collector: Collector, node: If): void {
  for (const clause of node.clauses) collector.visit(clause.condition)
  const parts = node.clauses.map((clause) => part(collector, clause.block))
  if (node.otherwise !== undefined) parts.push(part(collector, node.otherwise))
  collector.branching.oneOf(node, parts, node.otherwise === undefined)
}

/** More than one case may match, so each may run or not. */
export function cases(collector: Collector, node: Switch): void {
  collector.visit(node.subject)
  collector.repeated(node, node.subject.end, () => {
    for (const each of node.cases) {
      collector.visit(each.pattern)
      collector.branching.oneOf(each, [part(collector, each.block)], true)
    }
  })
}

export function over(collector: Collector, node: Foreach): void {
  collector.visit(node.values)
  collector.repeated(node, node.block.start, () => {
    collector.define(node.variable.name, node.block.start, { kind: 'element', place: node.variable, variable: node.variable, values: node.values })
    collector.statements(node.block.body)
  })
}

/** The block may stop anywhere; what is behind the whole was either done or caught. */
export function attempt(collector: Collector, node: Try): void {
  const { branching } = collector
  const all = branching.during(() => {
    const changes = branching.during(() => { collector.statements(node.block.body) })
    const ends = lasts(changes.keys())
    branching.restore(changes, node.block.end)
    const parts: Part[] = [{ span: node.block, leaves: leaves(node.block), run: () => { replay(collector, ends, node.block.end) } }]
    for (const each of node.catches) {
      const caught = part(collector, each.block)
      parts.push({ ...caught, run: () => {
        branching.anyOf(changes, node, each.start)
        caught.run()
      } })
    }
    branching.oneOf({ start: node.start, end: node.finally?.start ?? node.end }, parts, false)
  })
  if (node.finally === undefined) return
  const ends = lasts(all.keys())
  branching.anyOf(all, node, node.finally.start)
  const last = branching.during(() => { collector.statements(node.finally?.body ?? []) })
  for (const [timeline, end] of ends) if (!last.has(timeline)) branching.record(timeline, node.end, end)
}

function lasts(timelines: Iterable<Timeline>): ReadonlyMap<Timeline, Definition | undefined> {
  return new Map([...timelines].map((timeline): [Timeline, Definition | undefined] => [timeline, timeline.last]))
}

function replay(collector: Collector, ends: ReadonlyMap<Timeline, Definition | undefined>, offset: number): void {
  for (const [timeline, definition] of ends) collector.branching.record(timeline, offset, definition)
}
