import type { RuleExplanation } from '@topolint/core'
import { basisSentence, conditionsOf, escapeTerminal, escapeTerminalLines, fixSentence, wrap, type Palette } from '@topolint/reporters'

type Data = RuleExplanation['data']
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
    ...section('How to mend it', paragraph(fixSentence(data) ?? '', room)),
    ...section('Where it is written', data.basis.flatMap((basis) => paragraph(basisSentence(basis), room))),
    ...section('Wrong', renderExamples(examples.invalid, palette)),
    ...section('Right', renderExamples(examples.valid, palette)),
  ]
  return `${lines.join('\n')}\n`
}

function conditions(data: Data): readonly string[] {
  const rows = conditionsOf(data)
  const column = Math.max(0, ...rows.map(([name]) => name.length))
  return rows.map(([name, text]) => `  ${escapeTerminal(name).padEnd(column)}  ${escapeTerminal(text)}`)
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
