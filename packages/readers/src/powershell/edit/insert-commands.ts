import type { Editing, NewStep } from '@topolint/engine'
import { commandLines } from './command-text.js'
import type { ScriptText } from './set-value.js'

interface Insertion {
  readonly at: { readonly start: number; readonly end: number }
  readonly where: 'before' | 'after'
  readonly steps: readonly NewStep[]
}

/** New commands beside a statement: on lines of their own where it has its own, else behind a semicolon. */
export function insertCommands({ text, nodes }: ScriptText, { at, where, steps }: Insertion): Editing {
  const lines = steps.map(commandLines)
  if (!lines.every((each) => each !== undefined)) return { ok: false, reason: 'no command is known for the new step' }
  if (nodes.statementAt(at) === undefined) return { ok: false, reason: 'no statement of its own stands there' }
  const commands = lines.flat()
  const indent = /[^\r\n]*$/u.exec(text.slice(Math.max(0, at.start - 1000), at.start))?.[0] ?? ''
  const behind = /^[ \t]*;?[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|$)/u.exec(text.slice(at.end, at.end + 1000))?.[0]
  if (indent.trim() !== '' || behind === undefined) return inline(at, where, commands)
  const end = eolOf(text)
  const place = where === 'before' ? at.start - indent.length : at.end + behind.length
  const block = commands.map((command) => indent + command).join(end)
  return { ok: true, edits: [{ start: place, end: place, text: where === 'before' ? block + end : end + block }] }
}

function inline(at: Insertion['at'], where: Insertion['where'], commands: readonly string[]): Editing {
  const place = where === 'before' ? at.start : at.end
  const text = where === 'before' ? commands.map((command) => `${command}; `).join('') : commands.map((command) => `; ${command}`).join('')
  return { ok: true, edits: [{ start: place, end: place, text }] }
}

function eolOf(text: string): string {
  const line = text.indexOf('\n')
  return line > 0 && text.charAt(line - 1) === '\r' ? '\r\n' : line < 0 && text.includes('\r') ? '\r' : '\n'
}
