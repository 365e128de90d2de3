import type { Bindings, Case, Course, CourseNode, NodeId } from './course.js'
import type { Procedure } from './procedure.js'
import type { Surroundings } from './surroundings.js'
import { hasWay, waysOf, type Way, type Ways } from './way.js'

const on = waysOf('on')
const thrown = waysOf('thrown')

/** Makes the nodes of a course, children first. */
export class CourseBuilder<S> {
  readonly #nodes: CourseNode<S>[] = []
  readonly #parents: NodeId[] = []
  readonly #leaves: Ways[] = []
  readonly #steps: NodeId[] = []
  #scopes = 0

  course(root: NodeId, { runsAfter, runsBefore }: Procedure<S>): Course<S> {
    const reached = this.#reachedFrom(root)
    return { root, nodes: this.#nodes, parents: this.#parents, leaves: this.#leaves, steps: this.#steps.filter((step) => reached.has(step)), runsAfter, runsBefore }
  }

  bind(names: readonly string[], outer: Bindings | undefined): Bindings | undefined {
    this.#scopes += 1
    return names.length === 0 ? outer : { names, id: this.#scopes, outer }
  }

  step(step: S, { inTry: mayFail, bindings }: Surroundings): NodeId {
    const id = this.#add({ kind: 'step', step, mayFail, bindings }, mayFail ? on | thrown : on, [])
    this.#steps.push(id)
    return id
  }

  nothing(): NodeId {
    return this.#add({ kind: 'nothing' }, on, [])
  }

  leave(way: Way): NodeId {
    return way === 'on' ? this.nothing() : this.#add({ kind: 'leave', way }, waysOf(way), [])
  }

  sequence(parts: readonly NodeId[]): NodeId {
    let level = parts.filter((part) => this.#nodes[part]?.kind !== 'nothing')
    while (level.length > 1) {
      const paired: NodeId[] = []
      for (let index = 0; index < level.length; index += 2) paired.push(...this.#joined(level.slice(index, index + 2)))
      level = paired
    }
    return level[0] ?? this.nothing()
  }

  fork(branches: readonly NodeId[]): NodeId {
    const [only] = branches
    if (only === undefined) return this.nothing()
    return branches.length === 1 ? only : this.#add({ kind: 'fork', branches }, this.#anyOf(branches), branches)
  }

  judged(cases: readonly Case[]): NodeId {
    const branches = cases.map(({ node }) => node)
    if (cases.length < 2) return this.fork(branches)
    const decision = JSON.stringify(cases.map(({ when }) => when).sort())
    return this.#add({ kind: 'judged', decision, cases }, this.#anyOf(branches), branches)
  }

  scope([body = this.nothing()]: readonly NodeId[], ends: Ways): NodeId {
    const leaves = this.#leavesOf(body)
    if ((leaves & ends) === 0) return body
    return this.#add({ kind: 'scope', body, ends }, (leaves & ~ends) | on, [body])
  }

  /** The body of a catch; one that ends the run goes no further. */
  handler([body = this.nothing()]: readonly NodeId[], ends: boolean): NodeId {
    return ends ? this.sequence([body, this.leave('failed')]) : body
  }

  caught(body = this.nothing(), handlers: readonly NodeId[]): NodeId {
    const leaves = this.#leavesOf(body)
    if (handlers.length === 0 || !hasWay(leaves, 'thrown')) return body
    return this.#add({ kind: 'caught', body, handlers }, (leaves & ~thrown) | this.#anyOf(handlers), [body, ...handlers])
  }

  /** A finally block is left by its end alone: an exit in it leads there. */
  ensured(body = this.nothing(), block = this.nothing()): NodeId {
    const last = this.scope([block], ~on)
    return this.#add({ kind: 'ensured', body, last }, this.#leavesOf(body), [body, last])
  }

  #joined(pair: readonly NodeId[]): readonly NodeId[] {
    const [first, second] = pair
    if (first === undefined || second === undefined) return pair
    const leaves = this.#leavesOf(first)
    if (!hasWay(leaves, 'on')) return [first]
    return [this.#add({ kind: 'then', first, second }, (leaves & ~on) | this.#leavesOf(second), [first, second])]
  }

  #reachedFrom(root: NodeId): ReadonlySet<NodeId> {
    const reached = new Set([root])
    for (let node = root - 1; node >= 0; node -= 1) if (reached.has(this.#parents[node] ?? -1)) reached.add(node)
    return reached
  }

  #leavesOf(node: NodeId): Ways {
    return this.#leaves[node] ?? 0
  }

  #anyOf(nodes: readonly NodeId[]): Ways {
    return nodes.reduce((set, node) => set | this.#leavesOf(node), 0)
  }

  #add(node: CourseNode<S>, leaves: Ways, children: readonly NodeId[]): NodeId {
    const id = this.#nodes.push(node) - 1
    this.#parents.push(-1)
    this.#leaves.push(leaves)
    for (const child of children) this.#parents[child] = id
    return id
  }
}
