import { commandName, type Command, type Expression, type Statement } from '@topolint/powershell'
import type { Frame } from './frame.js'
import { leavesComputer } from './interactive.js'
import { onlyExpression } from './only-expression.js'
import type { ProcedureReader } from './reader.js'
import type { StepTree } from './trees.js'

type Exit = Extract<StepTree, { kind: 'exit' }>['how']

/** Statements that leave something; others do nothing where they stand. */
export function flowTrees(reader: ProcedureReader, frame: Frame, node: Statement): readonly StepTree[] {
  switch (node.kind) {
    case 'exit':
    case 'return':
    case 'throw':
      if (node.kind === 'exit' && leavesComputer(reader)) return []
      return [...(node.value === undefined ? [] : reader.statement(node.value, frame)), { kind: 'exit', how: node.kind === 'exit' ? exitOf(node.value, frame) : node.kind }]
    case 'break':
    case 'continue':
      return [{ kind: 'exit', how: node.kind }]
    default:
      return []
  }
}

/** A code that is not zero, or not known, says that something went wrong. */
function exitOf(code: Statement | undefined, frame: Frame): Exit {
  const value = code === undefined ? undefined : frame.constants.resultOf(code)
  const isWell = code === undefined || (value?.kind === 'number' && Number(value.value) === 0) || value?.kind === 'null'
  if (!isWell) return 'failed'
  if (frame.exits === 'script') return 'return'
  return frame.exits === 'run' ? 'done' : 'failed'
}

/** What a command leaves: `Write-Error` stops where errors do. */
export function exitOfCommand(command: Command, { constants }: Frame): readonly StepTree[] {
  if (commandName(command)?.normalised !== 'write-error') return []
  const { named } = constants.argumentsOf(command)
  const action = named.find(({ name }) => name === 'ea' || (name.length > 6 && 'erroraction'.startsWith(name)))
  const preference = action?.value ?? constants.variableAt('erroractionpreference', command.start, command)
  return preference.kind === 'string' && /^stop$/iu.test(preference.value) ? [{ kind: 'exit', how: 'throw' }] : []
}

/** `[Environment]::Exit(1)`. */
export function exitOfExpression(node: Expression, { constants }: Frame): readonly StepTree[] {
  const inner = onlyExpression(node)
  if (inner?.kind !== 'invoke' || !inner.static || inner.target.kind !== 'type' || !/^(?:system\.)?environment$/iu.test(inner.target.name)) return []
  if (inner.member.kind !== 'string' || !/^exit$/iu.test(inner.member.value)) return []
  const [code] = inner.arguments
  const value = code === undefined ? undefined : constants.valueOf(code)
  return [{ kind: 'exit', how: value?.kind === 'number' && Number(value.value) === 0 ? 'done' : 'failed' }]
}
