import { unknown, type Field } from '@topolint/engine'
import { boundCommand } from '../command/written-command.js'
import type { Frame } from './frame.js'
import type { Call } from './pipelines.js'
import type { ProcedureReader } from './reader.js'
import type { StepTree } from './trees.js'

/** The shell in which a person runs one text after another: it may be one on another computer. */
export interface InteractiveShell {
  host: Field | undefined
}

/** `Enter-PSSession` and `Exit-PSSession` say where the shell is from there on; scripts stay where they are. */
export function shellMoves(reader: ProcedureReader, frame: Frame, { command }: Call, name: string): readonly StepTree[] | undefined {
  const { shell } = reader
  if (shell === undefined || (name !== 'enter-pssession' && name !== 'exit-pssession')) return undefined
  const [first] = boundCommand(command, reader.contextOf(frame)).binding.arguments.filter(({ bound, written }) => written === undefined || /^(?:cn|comp.*|hostn.*)$/iu.test(bound.kind === 'parameter' ? bound.parameter.name : written))
  shell.host = name === 'exit-pssession' ? undefined : (first?.value ?? unknown('the computer of the session'))
  return []
}

/** Whether `exit` only leaves another computer. */
export function leavesComputer({ shell }: ProcedureReader): boolean {
  const isAway = shell?.host !== undefined
  if (shell !== undefined) shell.host = undefined
  return isAway
}
