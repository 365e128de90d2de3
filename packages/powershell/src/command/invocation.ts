import type { Command, CommandParameter, Pipeline, Redirection } from '../syntax/command.js'
import type { Expression } from '../syntax/expression.js'
import type { Variable } from '../syntax/literal.js'
import type { Node } from '../syntax/node.js'
import { walk } from '../walk.js'
import { commandName, type CommandName } from './command-name.js'

/** A parameter with the value that belongs to it as far as the text alone can say. */
export interface NamedValue {
  readonly node: CommandParameter
  /** Lower case, as written: the language allows it to be shortened. */
  readonly name: string
  /** What a colon binds or what follows; nothing for a switch. */
  readonly value: Expression | undefined
}

export interface Invocation {
  readonly command: Command
  readonly name: CommandName | undefined
  readonly pipeline: Pipeline
  /** Its place in the pipeline, from 0. */
  readonly position: number
  readonly parameters: readonly NamedValue[]
  /** Values that follow no parameter, in order. */
  readonly positional: readonly Expression[]
  readonly splats: readonly Variable[]
  readonly redirections: readonly Redirection[]
}

/** Every command below a node, in the order of the text. `isSwitch` says which parameters take no value. */
export function invocations(root: Node, isSwitch: (command: string, parameter: string) => boolean = () => false): readonly Invocation[] {
  const found: Invocation[] = []
  walk(root, {
    enter(node) {
      if (node.kind === 'pipeline') {
        node.elements.forEach((element, position) => {
          if (element.kind === 'command') found.push(invocation(element, node, position, isSwitch))
        })
      }
      return true
    },
  })
  return found.sort((a, b) => a.command.start - b.command.start)
}

function invocation(command: Command, pipeline: Pipeline, position: number, isSwitch: (command: string, parameter: string) => boolean): Invocation {
  const name = commandName(command)
  return { command, name, pipeline, position, ...sorted(command, (parameter) => isSwitch(name?.normalised ?? '', parameter)) }
}

/** The elements of a command by what they are. */
export function sorted(
  command: Command,
  isSwitch: (parameter: string) => boolean = () => false,
): Pick<Invocation, 'parameters' | 'positional' | 'splats' | 'redirections'> {
  const parameters: NamedValue[] = []
  const positional: Expression[] = []
  const splats: Variable[] = []
  const redirections: Redirection[] = []
  let waiting: CommandParameter | undefined
  const settle = (value: Expression | undefined): void => {
    if (waiting !== undefined) parameters.push({ node: waiting, name: waiting.name.toLowerCase(), value })
    waiting = undefined
  }
  for (const element of command.elements) {
    if (element.kind === 'redirection') redirections.push(element)
    else if (element.kind === 'parameter') {
      settle(undefined)
      waiting = element
      if (element.value !== undefined || element.name === '-' || isSwitch(element.name.toLowerCase())) settle(element.value)
    } else if (element.kind === 'variable' && element.splat) {
      settle(undefined)
      splats.push(element)
    } else if (waiting !== undefined) settle(element)
    else positional.push(element)
  }
  settle(undefined)
  return { parameters, positional, splats, redirections }
}
