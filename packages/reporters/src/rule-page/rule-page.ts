import { filesOf, type Example, type RuleData } from '@topolint/engine'
import { escapeMarkdown, markdownCode, markdownCodeBlock } from '../escape/markdown.js'
import { plain } from '../palette.js'
import { pretty } from '../pretty.js'
import type { RunReport } from '../reporter.js'
import { conditionsOf } from './conditions.js'
import { basisList } from './rule-help.js'
import { fixSentence } from './sentences.js'
import { suppressionOf } from './suppression.js'

export interface RulePage {
  readonly data: RuleData
  readonly level: string
  readonly topic: string
  readonly right: readonly Example[]
  readonly wrong: readonly Demonstration[]
}

/** An example that is wrong, and what a run says of it. */
export interface Demonstration {
  readonly example: Example
  readonly report: RunReport
}

const width = 100

/** Everything about a rule, as a page of Markdown. */
export function rulePage({ data, level, topic, right, wrong }: RulePage): string {
  const about = [`Level: ${level}`, `topic: ${topic}`, ...(data.tags === undefined ? [] : [`tags: ${data.tags.join(', ')}`])].map(escapeMarkdown).join(' · ')
  return `${[
    `# ${escapeMarkdown(data.id)}`,
    `**${escapeMarkdown(data.title)}**`,
    about,
    section('Why', [escapeMarkdown(data.why)]),
    section('Where it is written', [basisList(data.basis).join('\n')]),
    section('What is checked', conditions(data)),
    section('How to mend it', [remedy(data)]),
    section('Wrong', wrong.flatMap(({ example, report }) => [...written(example), ...found(report)])),
    section('Right', right.flatMap(written)),
    section('How to suppress it', suppression(data.id)),
  ]
    .filter((block) => block !== '')
    .join('\n\n')}\n`
}

function section(title: string, blocks: readonly string[]): string {
  return blocks.length === 0 ? '' : [`## ${title}`, ...blocks].join('\n\n')
}

function conditions(data: RuleData): readonly string[] {
  const rows = conditionsOf(data)
  if (rows.length === 0) return ['It is applied while files are read.']
  const column = Math.max(...rows.map(([name]) => name.length))
  return [markdownCodeBlock(rows.map(([name, text]) => `${name.padEnd(column)}  ${text}`).join('\n'), 'text')]
}

function remedy(data: RuleData): string {
  const fix = fixSentence(data)
  return fix === undefined ? 'There is no automatic fix: a finding says what was expected.' : `topolint offers a fix: ${markdownCode(fix)}.`
}

function written(example: Example): readonly string[] {
  const files = [...filesOf(example)].map(([path, text]) => ({ path, text }))
  const before = [...(example.base ?? [])].map(([path, text]) => ({ path: `${path}, before the change`, text }))
  return [`### ${escapeMarkdown(example.name)}`, ...[...before, ...files].flatMap(({ path, text }) => [`${markdownCode(path)}:`, markdownCodeBlock(text, languageOf(path))])]
}

const languages: Readonly<Record<string, string>> = { yaml: 'yaml', yml: 'yaml', json: 'json', xml: 'xml', tbxml: 'xml', ps1: 'powershell', psm1: 'powershell', md: 'markdown' }

function languageOf(path: string): string {
  const extension = /\.([a-z0-9]+)(?:, before the change)?$/u.exec(path)?.[1] ?? ''
  return Object.hasOwn(languages, extension) ? (languages[extension] ?? 'text') : 'text'
}

function found(report: RunReport): readonly string[] {
  return ['topolint says:', markdownCodeBlock(pretty(report, { palette: plain, width, unknown: false, guarded: false }), 'text')]
}

function suppression(rule: string): readonly string[] {
  const directive = suppressionOf(rule)
  if (directive === undefined) return ['It guards suppressions, and cannot be suppressed itself.']
  return ['In a comment on the line of the finding, or on a line of its own before the thing that it is about, with a reason:', markdownCodeBlock(`# ${directive}`, 'yaml')]
}
