import type { Course, NodeId, StepAt } from '../procedure/course.js'

export function stepAt<S>(course: Course<S>, id: NodeId): StepAt<S> | undefined {
  const node = course.nodes[id]
  return node?.kind === 'step' ? node : undefined
}
