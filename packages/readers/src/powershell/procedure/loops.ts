import { walk, type DoLoop, type For, type Foreach, type Node, type Value, type While } from '@topolint/powershell'
import { assignedNames } from './assigned-names.js'
import { onlyExpression } from './only-expression.js'
import { deeper, type Frame } from './frame.js'
import { itemsOf } from './items.js'
import type { ProcedureReader } from './reader.js'
import { isEmpty, sequence, type StepTree } from './trees.js'
import { truthOf } from './truth-of.js'

/** What is gone through, and what is done each time. */
export interface Turns {
  /** Known items, one by one. */
  readonly items: readonly Value[] | undefined
  /** The part that runs each time. */
  readonly part: Node
  /** What has another value each time. */
  readonly variables: readonly string[]
  /** One turn: with an item, or with whichever. */
  readonly turn: (item: Value | undefined) => StepTree
}

/** A turn for each item that is known, as long as nobody breaks off; else any number of turns. */
export function turnTrees(reader: ProcedureReader, { items, part, variables, turn }: Turns): readonly StepTree[] {
  const names = [...new Set([...variables, ...assignedNames(part)])]
  const one = (item: Value | undefined, turns: 'known' | 'open'): StepTree => ({ kind: 'loop', turns, variables: names, body: turn(item) })
  const known = items !== undefined && !mayBreak(part) && reader.budget.take(part, items.length) ? items : undefined
  const trees = known === undefined ? [one(undefined, 'open')] : known.map((item) => one(item, 'known'))
  return trees.filter((tree) => tree.kind === 'loop' && !isEmpty(tree.body))
}

export function foreachTrees(reader: ProcedureReader, frame: Frame, node: Foreach): readonly StepTree[] {
  const turn = (item: Value | undefined): StepTree => {
    const constants = item === undefined ? frame.constants : frame.constants.assuming({ within: node, variables: new Map([[node.variable.start, item]]) })
    return reader.body(node.block.body, { ...frame, constants, isRetried: false })
  }
  const items = itemsOf(frame.constants.resultOf(node.values))
  return [...reader.statement(node.values, inHead(frame, node)), ...turnTrees(reader, { items, part: node, variables: [node.variable.name.toLowerCase()], turn })]
}

/** `for`, `while` and `do`: until something holds, which what fails in them is tried again for. */
export function repeatTrees(reader: ProcedureReader, frame: Frame, node: For | While | DoLoop): readonly StepTree[] {
  const inside = { ...deeper(frame), isRetried: true }
  const body = sequence([...(node.kind === 'do' ? [] : testsOf(reader, inside, node)), reader.body(node.block.body, inside), ...(node.kind === 'do' ? testsOf(reader, inside, node) : [])])
  const before = node.kind === 'for' && node.initializer !== undefined ? reader.statement(node.initializer, inHead(frame, node)) : []
  if (isEmpty(body) || neverRuns(node, frame)) return before
  return [...before, { kind: 'loop', turns: node.kind === 'do' ? 'open' : 'possibly-empty', variables: assignedNames(node), body }]
}

function testsOf(reader: ProcedureReader, frame: Frame, node: For | While | DoLoop): readonly StepTree[] {
  if (node.kind !== 'for') return reader.nested(node.condition, frame, node)
  return [node.condition, node.iterator].flatMap((part) => (part === undefined ? [] : reader.statement(part, inHead(frame, node))))
}

/** What stands in the head of a loop has no line of its own. */
function inHead(frame: Frame, node: Node): Frame {
  return { ...deeper(frame), statement: frame.statement ?? node }
}

function neverRuns(node: For | While | DoLoop, { constants }: Frame): boolean {
  if (node.kind !== 'while') return false
  const condition = onlyExpression(node.condition)
  return condition !== undefined && truthOf(constants.valueOf(condition)) === false
}

/** Whether a turn may end all others: a `break` that no loop or `switch` inside takes. */
function mayBreak(part: Node): boolean {
  let found = false
  walk(part, {
    enter(node) {
      if (node.kind === 'break') found = true
      return !found && (node === part || !takesBreaks(node))
    },
  })
  return found
}

const taking: ReadonlySet<Node['kind']> = new Set(['for', 'foreach', 'while', 'do', 'switch', 'function', 'class', 'script-block'])

function takesBreaks(node: Node): boolean {
  return taking.has(node.kind)
}
