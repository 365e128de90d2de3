import type { Editing } from '@topolint/engine'
import { walk, type Command, type Node, type Script } from '@topolint/powershell'
import { functionName, functionsIn } from '../procedure/functions-in.js'
import type { Found, ScriptNodes } from './script-nodes.js'
import { textInPlaceOf } from './text-of-value.js'

interface Range {
  readonly start: number
  readonly end: number
}

export interface ScriptText {
  readonly text: string
  readonly root: Script
  readonly nodes: ScriptNodes
}

/** Another value at the one place where it is written. */
export function setValue(script: ScriptText, at: Range, value: string): Editing {
  const found = script.nodes.at(at)
  if (found === undefined) return declined('no single value is written there')
  const { node } = found
  if (node.kind === 'parameter' && /^(?:true|false)$/u.test(value)) return edited({ start: at.end, end: at.end, text: `:$${value}` })
  if (node.kind === 'parameter') return edited({ ...at, text: `${script.text.charAt(node.start)}${value.replace(/^[-–—―]/u, '')}` })
  const command = commandAround(found)
  if (command?.name === node) return node.kind === 'string' && node.quote === 'bare' && /^[\w.\\-]+$/u.test(value) ? edited({ ...at, text: value }) : declined('the name of the command is worked out')
  const obstacle = obstacleTo(script, found, value)
  if (obstacle !== undefined) return declined(obstacle)
  const text = node.kind === 'string' && node.quote === 'bare' && command === undefined ? undefined : textInPlaceOf(node, value, command !== undefined)
  return text === undefined ? declined(node.kind === 'variable' ? 'the value of a variable is written elsewhere' : 'the value is written in another form') : edited({ ...at, text })
}

/** The command whose argument the value is, if nothing but a list lies between. */
function commandAround({ around }: Found): Command | undefined {
  const inner = around.findLast(({ kind }) => kind !== 'array' && kind !== 'parameter')
  return inner?.kind === 'command' ? inner : undefined
}

function obstacleTo({ text, root }: ScriptText, { node, around }: Found, value: string): string | undefined {
  const written = node.kind === 'string' ? node.value : ''
  if (written.includes('/') && !value.includes('/')) return 'it is a part of a longer value'
  if (around.some(({ kind }) => kind === 'parameter-declaration')) return 'it is a default, and callers may pass another value'
  if (around.some(({ kind }) => kind === 'binary' || kind === 'member' || kind === 'index' || kind === 'invoke' || kind === 'expandable')) return 'the value is put together from parts'
  const command = around.findLast((each): each is Command => each.kind === 'command')
  const assignment = around.findLast(({ kind }) => kind === 'assignment')
  const isInner = command !== undefined && (assignment === undefined || around.indexOf(command) > around.indexOf(assignment))
  if (isInner) return isOwn(root, command) ? 'the value is handed to a function' : undefined
  if (assignment?.kind !== 'assignment') return 'nobody can tell where the value is used'
  const { target } = assignment
  const variable = target.kind === 'cast' ? target.operand : target
  if (variable.kind !== 'variable') return 'the value is written into a part of something'
  return usesOf(root, variable.name) === 1 && !/\binvoke-expression\b|\biex\b/iu.test(text) ? undefined : `$${variable.name} is used elsewhere too`
}

/** Whether the command calls what this text defines, or another script. */
function isOwn(root: Script, { name, invocation }: Command): boolean {
  if (invocation !== undefined || name.kind !== 'string') return true
  const called = name.value.toLowerCase()
  return /\.psm?1$/u.test(called) || functionsIn(root).some((each) => functionName(each) === called)
}

const counted = new WeakMap<Script, ReadonlyMap<string, number>>()

/** How often a variable is read. */
function usesOf(root: Script, name: string): number {
  const known = counted.get(root) ?? countUses(root)
  counted.set(root, known)
  return known.get(name.toLowerCase()) ?? 0
}

function countUses(root: Script): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const targets = new Set<Node>()
  walk(root, {
    enter(node) {
      if (node.kind === 'assignment') targets.add(node.target.kind === 'cast' ? node.target.operand : node.target)
      if (node.kind === 'variable' && !targets.has(node)) counts.set(node.name.toLowerCase(), (counts.get(node.name.toLowerCase()) ?? 0) + 1)
      return true
    },
  })
  return counts
}

function edited(edit: { readonly start: number; readonly end: number; readonly text: string }): Editing {
  return { ok: true, edits: [{ start: edit.start, end: edit.end, text: edit.text }] }
}

function declined(reason: string): Editing {
  return { ok: false, reason }
}
