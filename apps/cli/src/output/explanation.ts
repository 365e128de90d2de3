import type { RuleExplanation } from '@topolint/core'
import { escapeTerminal, escapeTerminalLines, wrap, type Palette } from '@topolint/reporters'

type Data = RuleExplanation['data']
type Basis = Data['basis'][number]
type Condition = string | readonly string[] | ReadonlyMap<string, string> | undefined
type Row = readonly [name: string, text: string]
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
    ...section('Wrong', renderExamples(examples.invalid, palette)),
    ...section('Right', renderExamples(examples.valid, palette)),
  ]
  return `${lines.join('\n')}\n`
}

function conditions({ each, scope, when, require, unique, within, order, message }: Data): readonly string[] {
  const rows: readonly Row[] = [
    ...rowsOf({ 'for each': each, 'in scenarios': scope, when, require, unique, within }),
    ...(order ?? []).flatMap((template) => rowsOf({ ...template })),
    ...rowsOf({ message }),
  ]
  const column = Math.max(0, ...rows.map(([name]) => name.length))
  return rows.map(([name, text]) => `  ${escapeTerminal(name).padEnd(column)}  ${escapeTerminal(text.trim().replace(/\s+/gu, ' '))}`)
}

function rowsOf(conditions: Readonly<Record<string, Condition>>): readonly Row[] {
  return Object.entries(conditions).flatMap(([name, condition]): readonly Row[] => (condition === undefined ? [] : [[nameOf(name), textOf(condition)]]))
}

/** The parts of a template are named as people read them: followedBy is "followed by". */
function nameOf(part: string): string {
  return part.replace(/[A-Z]/gu, (capital) => ` ${capital.toLowerCase()}`)
}

function textOf(condition: string | readonly string[] | ReadonlyMap<string, string>): string {
  if (typeof condition === 'string') return condition
  if (isMap(condition)) return [...condition].map(([member, list]) => `${member} of ${list}`).join(', ')
  return condition.join(', ')
}

function isMap(condition: readonly string[] | ReadonlyMap<string, string>): condition is ReadonlyMap<string, string> {
  return condition instanceof Map
}

function basisText({ document, section, says, url }: Basis): string {
  return `${document}${section === undefined ? '' : ` (${section})`}: ${says}${url === undefined ? '' : ` ${url}`}`
}

function paragraph(text: string, width: number): readonly string[] {
  return wrap(text, width - 2).map((line) => `  ${escapeTerminal(line)}`)
}

function renderExamples(examples: readonly Example[], palette: Palette): readonly string[] {
  return examples.flatMap((example, at) => [...(at === 0 ? [] : ['']), ...renderExample(example, palette)])
}

function renderExample({ name, input, file, files }: Example, palette: Palette): readonly string[] {
  const texts: readonly Row[] = files === undefined ? [[file ?? '', input ?? '']] : [...files]
  return [`  ${escapeTerminal(name)}`, ...texts.flatMap(([path, text]) => [...(path === '' ? [] : [`    ${palette.faint(escapeTerminal(path))}`]), ...code(text)])]
}

function code(text: string): readonly string[] {
  return escapeTerminalLines(text).trimEnd().split('\n').map((line) => `    | ${line}`)
}
