import type { Command, Pipeline } from '../syntax/command.js'
import type { Expression } from '../syntax/expression.js'
import type { Value } from './value.js'

type ValueOf = (expression: Expression) => Value

/** What only the world around a script can say: the files that it reads. */
export interface Outside {
  /** What a pipeline of commands gives to an assignment; nothing where that cannot be known. */
  readonly resultOf?: (pipeline: Pipeline, valueOf: ValueOf) => Value | undefined
  /** The variables that `. file.ps1` sets; nothing where the file is not there. */
  readonly variablesOf?: (command: Command, valueOf: ValueOf) => ReadonlyMap<string, Value> | undefined
}
