import { absent, span, type CommandFact, type DocumentFact, type Field, type Source, type Step } from '@topolint/engine'
import { evaluate, parse, walk, type Pipeline, type Script } from '@topolint/powershell'
import { readCommands } from '../src/powershell/command/read-commands.js'
import { readPipeline } from '../src/powershell/command/read-pipeline.js'
import type { CommandContext } from '../src/powershell/command/command-context.js'
import { scripts } from './script-context-of.js'

interface ReadScript {
  readonly root: Script
  readonly context: CommandContext
}

export function scriptOf(text: string, functions: readonly string[] = []): ReadScript {
  const source: Source = { path: 'deploy.ps1', text, language: 'powershell' }
  const { root } = parse(text)
  const document: DocumentFact = { kind: 'Script', identity: source.path, at: span(source, root), fields: {} }
  return { root, context: { source, constants: evaluate(root), script: scripts, document, isFunction: (name) => functions.includes(name), isDefined: (name) => functions.includes(name) } }
}

/** The steps of every pipeline of a script, in the order of the text, as if all of them ran. */
export function stepsIn(text: string, { host = absent(), functions = [] }: { readonly host?: Field; readonly functions?: readonly string[] } = {}): readonly Step[] {
  const { root, context } = scriptOf(text, functions)
  return stepsBelow(root, host, context)
}

function stepsBelow(root: Script, host: Field, context: CommandContext): readonly Step[] {
  return pipelinesIn(root).flatMap((pipeline) => readPipeline(pipeline, host, context))
}

/** How often values and tables are asked while everything in a text is read. */
export function workOf(text: string): number {
  let count = 0
  const tick = (): void => { count++ }
  const { root, context } = scriptOf(text)
  const { operations, cmdlets } = context.script
  const script = { ...context.script, operations: () => counting(operations(), tick), cmdlets: () => counting(cmdlets(), tick) }
  const counted = { ...context, constants: counting(context.constants, tick), script }
  readCommands(root, counted)
  stepsBelow(root, absent(), counted)
  return count
}

/** The same thing, every call of which is counted. */
function counting<T extends object>(target: T, tick: () => void): T {
  return new Proxy(target, {
    get(of, name) {
      const value: unknown = Reflect.get(of, name)
      if (typeof value !== 'function') return value
      return (...all: readonly unknown[]): unknown => {
        tick()
        return Reflect.apply(value, of, all)
      }
    },
  })
}

export function commandsIn(text: string, functions: readonly string[] = []): readonly CommandFact[] {
  const { root, context } = scriptOf(text, functions)
  return readCommands(root, context)
}

function pipelinesIn(root: Script): readonly Pipeline[] {
  const found: Pipeline[] = []
  walk(root, {
    enter(node) {
      if (node.kind === 'pipeline') found.push(node)
      return true
    },
  })
  return found
}
