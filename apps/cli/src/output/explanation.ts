import type { RuleExplanation } from '@topolint/core'
import { escapeTerminal, escapeTerminalLines, wrap, type Palette } from '@topolint/reporters'

type Basis = RuleExplanation['data']['basis'][number]
type Example = RuleExplanation['examples']['valid'][number]

const readable = 100

/** Everything about a rule, as a page for the terminal. */
export function renderExplanation({ id, title, level, data, examples }: RuleExplanation, palette: Palette, width: number): string {
  const room = Math.min(width, readable)
  const section = (name: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', palette.strong(name), ...lines])
  const lines = [
    `${palette.strong(escapeTerminal(id))} (${level})`,
    ...wrap(title, room).map(escapeTerminal),
    ...section('Why', paragraph(data.why, room)),
    ...section('What is checked', conditions(data)),
    ...section('How to mend it', data.fix === undefined ? [] : paragraph(`${data.fix.says} (${data.fix.safety})`, room)),
    ...section('Where it is written', data.basis.flatMap((basis) => paragraph(basisText(basis), room))),
    ...section('Right', examples.valid.flatMap((example) => renderExample(example, palette))),
    ...section('Wrong', examples.invalid.flatMap((example) => renderExample(example, palette))),
  ]
  return `${lines.join('\n')}\n`
}

function conditions({ each, when, require, unique, within, message }: RuleExplanation['data']): readonly string[] {
  const rows = Object.entries({ 'for each': each, when, require, unique, within, message }).filter((row): row is [string, string] => row[1] !== undefined)
  const column = Math.max(0, ...rows.map(([name]) => name.length))
  return rows.map(([name, text]) => `  ${name.padEnd(column)}  ${escapeTerminal(text.trim().replace(/\s+/gu, ' '))}`)
}

function basisText({ document, section, says, url }: Basis): string {
  return `${document}${section === undefined ? '' : `, "${section}"`}: ${says}${url === undefined ? '' : ` ${url}`}`
}

function paragraph(text: string, width: number): readonly string[] {
  return wrap(text, width - 2).map((line) => `  ${escapeTerminal(line)}`)
}

function renderExample({ name, input, file, files }: Example, palette: Palette): readonly string[] {
  const texts: readonly (readonly [string, string])[] = files === undefined ? [[file ?? '', input ?? '']] : Object.entries(files)
  return [`  ${escapeTerminal(name)}`, ...texts.flatMap(([path, text]) => [...(path === '' ? [] : [`    ${palette.faint(escapeTerminal(path))}`]), ...code(text)]), '']
}

function code(text: string): readonly string[] {
  return escapeTerminalLines(text).trimEnd().split('\n').map((line) => `    | ${line}`)
}
