import type { Course, NodeId } from '../procedure/course.js'

/** What the user decides, where the same decision is met more than once: the case chosen for each. */
export type World = ReadonlyMap<string, string>

const anyWorld: World = new Map()

/** Past so many worlds further decisions are taken as made anew each time they are met. */
const limit = 16

/** Every way to decide what is decided more than once among these nodes. */
export function worldsOf<S>(course: Course<S>, nodes: Iterable<NodeId>): readonly World[] {
  let worlds: readonly World[] = [anyWorld]
  for (const [decision, cases] of repeated(course, nodes)) {
    if (worlds.length * cases.length > limit) break
    worlds = worlds.flatMap((world) => cases.map((when) => new Map([...world, [decision, when]])))
  }
  return worlds
}

function repeated<S>(course: Course<S>, nodes: Iterable<NodeId>): ReadonlyMap<string, readonly string[]> {
  const met = new Set<string>()
  const again = new Map<string, readonly string[]>()
  for (const id of nodes) {
    const node = course.nodes[id]
    if (node?.kind !== 'judged') continue
    if (met.has(node.decision)) again.set(node.decision, [...new Set(node.cases.map(({ when }) => when))])
    met.add(node.decision)
  }
  return again
}
