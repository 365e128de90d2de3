import { children, type Node, type Script, type Statement } from '@topolint/powershell'

/** A node with everything that it stands in, the innermost last. */
export interface Found {
  readonly node: Node
  readonly around: readonly Node[]
}

interface Range {
  readonly start: number
  readonly end: number
}

/** The nodes of a script by where they stand. */
export class ScriptNodes {
  readonly #root: Script
  readonly #children = new Map<Node, readonly Node[]>()

  constructor(root: Script) {
    this.#root = root
  }

  /** The innermost node that takes exactly this stretch of the text. */
  at(range: Range): Found | undefined {
    let found: Found | undefined
    const around: Node[] = []
    for (let node: Node | undefined = this.#root; node !== undefined; node = this.#childAround(node, range)) {
      if (node.start === range.start && endOf(node) === range.end) found = { node, around: [...around] }
      around.push(node)
    }
    return found
  }

  /** A statement that stands in a row of statements. */
  statementAt(range: Range): Statement | undefined {
    let row: readonly Node[] = this.#root.body
    for (let node: Node | undefined = this.#root; node !== undefined; node = this.#childAround(node, range)) {
      if ('body' in node && Array.isArray(node.body) && node.kind !== 'paren') row = node.body
      if (node.start === range.start && node.end === range.end && row.includes(node)) return isStatement(node) ? node : undefined
    }
    return undefined
  }

  /** Children stand in the order of the text. */
  #childAround(node: Node, range: Range): Node | undefined {
    const all = this.#children.get(node) ?? children(node)
    this.#children.set(node, all)
    let low = 0
    let high = all.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((all[middle]?.start ?? 0) <= range.start) low = middle + 1
      else high = middle
    }
    const child = all[low - 1]
    return child !== undefined && holds(child, range) ? child : undefined
  }
}

function holds(node: Node, { start, end }: Range): boolean {
  return node.start <= start && end <= node.end
}

/** A parameter is named by its name alone. */
function endOf(node: Node): number {
  return node.kind === 'parameter' ? node.nameEnd : node.end
}

const rows: ReadonlySet<Node['kind']> = new Set<Statement['kind']>(['pipeline', 'chain', 'assignment', 'if', 'switch', 'for', 'foreach', 'while', 'do', 'try'])

function isStatement(node: Node): node is Extract<Statement, { kind: 'pipeline' | 'assignment' }> {
  return rows.has(node.kind)
}
