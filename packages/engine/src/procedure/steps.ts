import type { Tree } from './tree.js'

/** Every step as it is written, in document order, those that never run among them. */
export function stepsOf<S>(tree: Tree<S>): readonly S[] {
  const steps: S[] = []
  const rest: Tree<S>[] = [tree]
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node.kind === 'step') steps.push(node.step)
    else for (const child of childrenOf(node).toReversed()) rest.push(child)
  }
  return steps
}

function childrenOf<S>(tree: Tree<S>): readonly Tree<S>[] {
  switch (tree.kind) {
    case 'sequence':
    case 'parallel':
      return tree.body
    case 'choice':
      return tree.branches.map(({ body }) => body)
    case 'loop':
    case 'call':
      return [tree.body]
    case 'try':
      return [tree.body, ...tree.catches.map(({ body }) => body), ...(tree.finally === undefined ? [] : [tree.finally])]
    case 'step':
    case 'exit':
      return []
  }
}
