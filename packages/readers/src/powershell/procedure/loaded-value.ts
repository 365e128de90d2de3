import type { Source } from '@topolint/engine'
import { commandName, evaluate, type Command, type Expression, type Pipeline, type Value } from '@topolint/powershell'
import { fromElsewhere } from './from-elsewhere.js'
import { jsonValue } from './json-value.js'
import { parsedScript } from './parsed-script.js'

interface World {
  readonly valueOf: (expression: Expression) => Value
  readonly find: (path: Value) => Source | undefined
}

type Place = Pick<Value['origin'], 'start' | 'end'>

/** What a pipeline gives that reads a file of constants or works on paths; nothing for every other. */
export function loadedValue(pipeline: Pipeline, world: World): Value | undefined {
  const [first, second, more] = pipeline.elements
  if (first?.kind !== 'command' || more !== undefined) return undefined
  const place = { start: pipeline.start, end: pipeline.end }
  const name = commandName(first)?.normalised
  if (second !== undefined) {
    const isJson = name === 'get-content' && second.kind === 'command' && commandName(second)?.normalised === 'convertfrom-json'
    return isJson ? fromFile(first, world, jsonValue) : undefined
  }
  switch (name) {
    case 'import-powershelldatafile':
      return fromFile(first, world, (source) => fromData(source, place))
    case 'join-path':
      return joinedPath(first, world, place)
    case 'split-path':
      return ownFolder(first, world, place)
    case 'resolve-path':
    case 'convert-path':
      return pathArgument(first, world)
    default:
      return undefined
  }
}

function fromFile(command: Command, world: World, read: (source: Source) => Value | undefined): Value | undefined {
  const path = pathArgument(command, world)
  const source = path === undefined ? undefined : world.find(path)
  return source === undefined ? undefined : read(source)
}

/** The first value that is written: a path stands first or behind `-Path`. */
function pathArgument({ elements }: Command, { valueOf }: World): Value | undefined {
  const written = elements.find((element) => element.kind !== 'parameter' && element.kind !== 'redirection')
  return written === undefined ? undefined : valueOf(written)
}

function joinedPath({ elements }: Command, { valueOf }: World, origin: Place): Value | undefined {
  const parts = elements.flatMap((element) => (element.kind === 'redirection' ? [] : element.kind === 'parameter' ? (element.value ?? []) : [element])).map(valueOf)
  const [head, ...tail] = parts.map((part) => (part.kind === 'default' ? part.value : part))
  const rest = tail.map((part) => (part.kind === 'string' ? part.value : undefined))
  if (head === undefined || !rest.every((part) => part !== undefined)) return undefined
  const behind = rest.map((part) => `/${part}`).join('')
  if (head.kind === 'script-root') return { ...head, rest: head.rest + behind }
  return head.kind === 'string' ? { kind: 'string', value: head.value + behind, origin } : undefined
}

/** `Split-Path -Parent $MyInvocation.MyCommand.Path`: how scripts name their folder. */
function ownFolder({ elements }: Command, { valueOf }: World, origin: Place): Value | undefined {
  const written = elements.find((element) => element.kind !== 'parameter' && element.kind !== 'redirection')
  if (written === undefined) return undefined
  if (written.kind === 'variable' && /^pscommandpath$/iu.test(written.name)) return { kind: 'script-root', rest: '', origin }
  const isOwn = written.kind === 'member' && written.target.kind === 'member' && written.target.target.kind === 'variable' && /^myinvocation$/iu.test(written.target.target.name)
  if (isOwn) return { kind: 'script-root', rest: '', origin }
  const path = valueOf(written)
  return path.kind === 'script-root' ? { ...path, rest: `${path.rest}/..`, origin } : undefined
}

/** The one table of a data file. */
function fromData(source: Source, place: Place): Value | undefined {
  const { root } = parsedScript(source)
  const [only] = root.body
  return only === undefined ? undefined : fromElsewhere(evaluate(root).resultOf(only), source, place)
}
