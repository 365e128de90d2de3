import { walk, type Block, type If, type Script, type Statement, type Trap, type Try } from '@topolint/powershell'
import { assignedNames } from './assigned-names.js'
import { deeper, type Frame } from './frame.js'
import type { ProcedureReader } from './reader.js'
import { isEmpty, sequence, type StepTree } from './trees.js'

export function tryTrees(reader: ProcedureReader, frame: Frame, node: Try): readonly StepTree[] {
  const inside = deeper(frame)
  const body = reader.body(node.block.body, inside)
  const catches = node.catches.map(({ block }) => ({ body: reader.body(block.body, inside), ends: frame.isRetried || isTestedLater(block, frame) }))
  const last = node.finally === undefined ? undefined : reader.body(node.finally.body, inside)
  if (isEmpty(body)) return last === undefined || isEmpty(last) ? [] : [last]
  return [{ kind: 'try', body, catches, ...(last === undefined ? {} : { finally: last }) }]
}

/** A trap is there for all statements beside it: it ends them, or each is passed over that fails. */
export function statementsWithTraps(reader: ProcedureReader, frame: Frame, statements: readonly Statement[]): readonly StepTree[] {
  const trap = statements.find((each): each is Trap => each.kind === 'trap')
  const trees = statements.flatMap((each) => reader.statement(each, frame))
  if (trap === undefined || trees.length === 0) return trees
  const body = reader.body(trap.block.body, frame)
  const goesOn = trap.block.body.at(-1)?.kind === 'continue'
  if (!goesOn) return [{ kind: 'try', body: sequence(trees), catches: [{ body: withoutFlow(body), ends: true }] }]
  return trees.map((tree) => ({ kind: 'try', body: tree, catches: [{ body: withoutFlow(body) }] }))
}

/** `continue` and `break` at the end of a trap say how it goes on, and leave no loop. */
function withoutFlow(tree: StepTree): StepTree {
  const body = tree.kind === 'sequence' ? tree.body : [tree]
  return sequence(body.filter((each) => each.kind !== 'exit' || (each.how !== 'continue' && each.how !== 'break')))
}

/** A catch that notes that something failed, where the run is ended for it further on. */
function isTestedLater(block: Block, { script: { root } }: Frame): boolean {
  const tested = testedNames(root)
  return tested.size > 0 && assignedNames(block).some((name) => tested.has(name))
}

const known = new WeakMap<Script, ReadonlySet<string>>()

/** The variables on which it depends whether the run is ended. */
function testedNames(root: Script): ReadonlySet<string> {
  const seen = known.get(root)
  if (seen !== undefined) return seen
  const names = new Set<string>()
  walk(root, {
    enter(node) {
      if (node.kind === 'if' && endsRun(node)) addNames(node, names)
      return true
    },
  })
  known.set(root, names)
  return names
}

function endsRun({ clauses: [first] }: If): boolean {
  const last = first?.block.body.at(-1)
  return last?.kind === 'throw' || last?.kind === 'exit'
}

function addNames({ clauses: [first] }: If, names: Set<string>): void {
  if (first === undefined) return
  walk(first.condition, {
    enter(node) {
      if (node.kind === 'variable') names.add(node.name.toLowerCase())
      return true
    },
  })
}
