import { children } from './children.js'
import type { Node } from './syntax/node.js'

export interface Visitor {
  /** Called before the children; `false` leaves them out. */
  readonly enter?: (node: Node, parent: Node | undefined) => boolean | undefined
  /** Called after the children. */
  readonly leave?: (node: Node, parent: Node | undefined) => void
}

interface Frame {
  readonly node: Node
  readonly parent: Node | undefined
  readonly below: readonly Node[]
  next: number
}

/** Visits a tree of any depth in the order of the text. */
export function walk(root: Node, visitor: Visitor): void {
  const frames: Frame[] = []
  open(frames, root, undefined, visitor)
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const child = frame.below[frame.next++]
    if (child !== undefined) open(frames, child, frame.node, visitor)
    else {
      frames.pop()
      visitor.leave?.(frame.node, frame.parent)
    }
  }
}

function open(frames: Frame[], node: Node, parent: Node | undefined, visitor: Visitor): void {
  const below = visitor.enter?.(node, parent) === false ? [] : children(node)
  frames.push({ node, parent, below, next: 0 })
}
