import type { ShownProcedure, ShownStep } from '@topolint/core'
import { escapeTerminal, type Palette } from '@topolint/reporters'

const mostOthers = 5

/** What is to be done, step by step; a function has a line of its own. */
export function renderProcedure({ form, name, line, steps, others }: ShownProcedure, palette: Palette): readonly string[] {
  return [
    ...(form === 'function' ? [`  ${palette.note(form)} ${escapeTerminal(name ?? '')} ${palette.faint(`line ${line}`)}`] : []),
    ...steps.flatMap((step) => renderStep(step, palette)),
    ...(others.length === 0 ? [] : [`  ${palette.faint(`no step that is known: ${namesOf(others)}`)}`]),
  ]
}

/** Names and texts below each other. */
export function renderFields(fields: readonly (readonly [name: string, text: string])[], indent: string): readonly string[] {
  const width = Math.max(0, ...fields.map(([name]) => name.length))
  return fields.map(([name, text]) => `${indent}${escapeTerminal(name).padEnd(width)}  ${escapeTerminal(text)}`)
}

function renderStep({ does, name, line, fields }: ShownStep, palette: Palette): readonly string[] {
  const operations = does.join(' or ')
  const written = operations === name ? '' : ` ${palette.faint(escapeTerminal(name))}`
  return [`  ${palette.note(does.length === 1 ? 'step' : 'perhaps')} ${escapeTerminal(operations)}${written} ${palette.faint(`line ${line}`)}`, ...renderFields(fields, '    ')]
}

function namesOf(others: readonly string[]): string {
  const more = others.length - mostOthers
  return escapeTerminal([...others.slice(0, mostOthers), ...(more > 0 ? [`${more} more`] : [])].join(', '))
}
