import { commandName, type Expression, type ScriptBlock, type Value } from '@topolint/powershell'
import { blockTrees } from './blocks-called.js'
import type { Frame } from './frame.js'
import { functionTrees } from './functions-called.js'
import { isLoop, itemTrees } from './for-each-object.js'
import { shellMoves } from './interactive.js'
import type { Call } from './pipelines.js'
import type { ProcedureReader } from './reader.js'
import { remoteTrees } from './remote.js'
import { loadModule, scriptTrees, shellTrees } from './scripts-called.js'
import type { StepTree } from './trees.js'

/** What a command does that runs something else which can be read; undefined for commands that are steps themselves. */
export function lookedInto(reader: ProcedureReader, frame: Frame, call: Call): readonly StepTree[] | undefined {
  const { command } = call
  if (command.name.kind === 'script-block') return blockTrees(reader, frame, { call, block: command.name })
  const target = command.name.kind === 'string' ? undefined : frame.constants.valueOf(command.name)
  if (target?.kind === 'script-block') return blockTrees(reader, frame, { call, block: target.node })
  const name = nameOf(call, target)
  const known = name === undefined ? undefined : reader.library.functionFor(name, frame.functions)
  if (known !== undefined) return functionTrees(reader, frame, call, known)
  const script = scriptTrees(reader, frame, call, target ?? frame.constants.valueOf(command.name))
  return script ?? (name === undefined ? undefined : ofName(reader, frame, call, name))
}

function ofName(reader: ProcedureReader, frame: Frame, call: Call, name: string): readonly StepTree[] | undefined {
  if (isLoop(name)) return itemTrees(reader, frame, call)
  if (name === 'invoke-command') return remoteTrees(reader, frame, call)
  if (name === 'import-module') return loadModule(reader, frame, call.command)
  if (/^(?:powershell|pwsh)(?:\.exe)?$/u.test(name)) return shellTrees(reader, frame, call)
  const moved = shellMoves(reader, frame, call, name)
  if (moved !== undefined) return moved
  return notRunning.test(name) ? undefined : handedOver(reader, frame, call)
}

/** These take script blocks to look at something, or for another time. */
const notRunning = /^(?:where|sort|group|select|format|register|set|new|add|out|update|measure-object)\b/u

/** Script blocks that a command is given run once, as far as anybody can tell. */
function handedOver(reader: ProcedureReader, frame: Frame, call: Call): readonly StepTree[] | undefined {
  const blocks = blocksOf(call)
  return blocks.length === 0 ? undefined : blocks.flatMap((block) => blockTrees(reader, frame, { block }))
}

/** The script blocks that are written behind a command. */
export function blocksOf({ command }: Call): readonly ScriptBlock[] {
  const values = command.elements.flatMap((element): readonly Expression[] => (element.kind === 'redirection' ? [] : element.kind === 'parameter' ? (element.value === undefined ? [] : [element.value]) : [element]))
  return values.filter((value): value is ScriptBlock => value.kind === 'script-block')
}

function nameOf({ command }: Call, target: Value | undefined): string | undefined {
  if (target === undefined) return commandName(command)?.normalised
  return target.kind === 'string' ? target.value.toLowerCase() : undefined
}
