import type { Command, CommandParameter, Redirected, Redirection } from './command.js'
import type { Attribute, ClassMember, EnumMember, NamedArgument, ParamBlock, ParameterDeclaration } from './declaration.js'
import type { Expression } from './expression.js'
import type { Block, HashtableEntry, Script } from './group.js'
import type { Name, StringText } from './literal.js'
import type { Catch, IfClause, Statement, SwitchCase } from './statement.js'

/** Every node of the tree; `kind` tells them apart. */
export type Node =
  | Script
  | Statement
  | Expression
  | Command
  | CommandParameter
  | Redirection
  | Redirected
  | ParamBlock
  | ParameterDeclaration
  | Attribute
  | NamedArgument
  | ClassMember
  | EnumMember
  | Block
  | HashtableEntry
  | IfClause
  | SwitchCase
  | Catch
  | Name
  | StringText
