import { children, parse, tokenize, walk, type Node } from '../src/index.js'

/** What is wrong with the offsets of a text's tree and tokens; nothing when all is well. */
export function spanFaults(text: string): readonly string[] {
  const { root } = parse(text)
  return [...treeFaults(root), ...tokenFaults(text, boundaries(root))]
}

function treeFaults(root: Node): readonly string[] {
  const faults: string[] = []
  const open: Node[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.end < node.start) faults.push(`${node.kind} ends before it starts: ${node.start}-${node.end}`)
    let before = node.start
    for (const child of children(node)) {
      if (child.start < before || child.end > node.end) {
        faults.push(`${child.kind} ${child.start}-${child.end} is not in its place in ${node.kind} ${node.start}-${node.end}`)
      }
      before = child.end
      open.push(child)
    }
  }
  return faults
}

function boundaries(root: Node): ReadonlySet<number> {
  const found = new Set<number>()
  walk(root, {
    enter(node) {
      found.add(node.start).add(node.end)
      return true
    },
  })
  return found
}

/** Tokens follow each other through the whole text, and none reaches over the edge of a node: each lies in one innermost node. */
function tokenFaults(text: string, edges: ReadonlySet<number>): readonly string[] {
  const faults: string[] = []
  let at = 0
  for (const token of tokenize(text)) {
    if (token.start !== at || token.end <= token.start) faults.push(`token ${token.kind} ${token.start}-${token.end} does not follow ${at}`)
    at = token.end
    for (let inside = token.start + 1; inside < token.end; inside++) {
      if (edges.has(inside)) faults.push(`token ${token.kind} ${token.start}-${token.end} reaches over the edge of a node at ${inside}`)
    }
  }
  if (at !== text.length) faults.push(`the tokens end at ${at} of ${text.length}`)
  return faults
}
