import type { Course, NodeId } from '../procedure/course.js'

/** These steps and all parts that they stand in. */
export function touchedBy<S>(course: Course<S>, steps: Iterable<NodeId>): ReadonlySet<NodeId> {
  const touched = new Set<NodeId>()
  for (const step of steps) {
    for (let node = step; node >= 0 && !touched.has(node); node = course.parents[node] ?? -1) touched.add(node)
  }
  return touched
}
