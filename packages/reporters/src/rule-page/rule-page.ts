import { filesOf, partsOf, type Basis, type Example, type RuleData } from '@topolint/engine'
import { escapeHtml } from '../escape/html.js'
import { escapeMarkdown, markdownCode, markdownCodeBlock } from '../escape/markdown.js'
import { uriOfPath } from '../escape/uri.js'
import { plain } from '../palette.js'
import { pretty } from '../pretty.js'
import type { RunReport } from '../reporter.js'
import { conditionsOf } from './conditions.js'
import { fileLanguage, languagesOf } from './file-language.js'
import { mendedExample } from './fix-lines.js'
import { basisItem } from './rule-help.js'
import { fixOffer } from './sentences.js'
import { suppressionsIn } from './suppression.js'

export interface RulePage {
  readonly data: RuleData
  readonly level: string
  readonly topic: string
  /** The profiles that have the rule. */
  readonly profiles: readonly string[]
  readonly right: readonly Example[]
  readonly wrong: readonly Demonstration[]
}

/** An example that is wrong, and what a run says of it. */
export interface Demonstration {
  readonly example: Example
  readonly report: RunReport
}

const width = 100

/** Everything about a rule, as a page of Markdown: what a reader needs first, then one example of each kind, then the rest. */
export function rulePage({ data, level, topic, profiles, right, wrong }: RulePage): string {
  const languages = languagesOf(data, { valid: right, invalid: wrong.map(({ example }) => example) })
  const [mistake, ...mistakes] = wrong.map(({ example, report }): Shown => ({ name: example.name, blocks: [...written(example), ...found(report)] }))
  const [model, ...models] = right.map((example): Shown => ({ name: example.name, blocks: written(example) }))
  return `${[
    `<!-- Generated from the rule's file: change that, and run npm run generate. -->`,
    `# ${escapeMarkdown(data.id)}`,
    `**${escapeMarkdown(data.title)}**`,
    about(data, level, topic, profiles, languages),
    section('Why', [escapeMarkdown(data.why)]),
    section('Wrong', shown(mistake)),
    section('How to mend it', remedy(data, wrong)),
    section('Right', shown(model)),
    section('How to suppress it', suppression(data.id, languages)),
    section('Where it is written', [data.basis.map((basis) => `* ${basisItem(basis)}${statementsOf(basis)}`).join('\n')]),
    section('More that is wrong', mistakes.map(folded)),
    section('More that is right', models.map(folded)),
    section('The rule itself', [conditions(data), `It stands in [a file of its own](../../packages/core/rules/${uriOfPath(topic)}/${uriOfPath(data.id)}.yaml), with these examples as its tests.`]),
  ]
    .filter((block) => block !== '')
    .join('\n\n')}\n`
}

interface Shown {
  readonly name: string
  readonly blocks: readonly string[]
}

function section(title: string, blocks: readonly string[]): string {
  return blocks.length === 0 ? '' : [`## ${title}`, ...blocks].join('\n\n')
}

function about(data: RuleData, level: string, topic: string, profiles: readonly string[], languages: readonly string[]): string {
  const scenarios = [...new Set(partsOf(data).flatMap(({ scope = [] }) => scope))].filter((scope) => scope !== 'any' && scope !== 'unknown')
  return [
    `Level: ${escapeMarkdown(level)}`,
    `topic: [${escapeMarkdown(topic)}](README.md#${uriOfPath(topic)})`,
    `profiles: ${profiles.join(', ')}`,
    `reads: ${languages.join(', ')}`,
    ...(scenarios.length === 0 ? [] : [`scenarios: ${escapeMarkdown(scenarios.join(', '))}`]),
  ].join(' · ')
}

function shown(example: Shown | undefined): readonly string[] {
  return example === undefined ? [] : [`**${escapeMarkdown(capitalised(example.name))}**`, ...example.blocks]
}

function folded({ name, blocks }: Shown): string {
  return [`<details>\n<summary>${escapeHtml(capitalised(name))}</summary>`, ...blocks, '</details>'].join('\n\n')
}

function capitalised(text: string): string {
  return text.replace(/^[a-z]/u, (letter) => letter.toUpperCase())
}

function remedy(data: RuleData, wrong: readonly Demonstration[]): readonly string[] {
  const mended = mendedExample(wrong.map(({ example }) => example))
  const offer = fixOffer(data, mended)
  return [
    ...(data.remedy === undefined ? [] : [escapeMarkdown(data.remedy)]),
    ...(offer === undefined ? [] : [withCode(offer)]),
    ...(mended === undefined ? [] : [markdownCodeBlock(mended.lines.join('\n'), 'diff')]),
  ]
}

/** Options of the command are shown as code. */
function withCode(sentence: string): string {
  return escapeMarkdown(sentence).replace(/--[a-z]+(?: --[a-z]+)*/gu, (options) => markdownCode(options))
}

function written(example: Example): readonly string[] {
  const files = [...filesOf(example)].map(([path, text]) => ({ path, text, when: '' }))
  const before = [...(example.base ?? [])].map(([path, text]) => ({ path, text, when: ' before the change' }))
  return [...before, ...files].flatMap(({ path, text, when }) => [`${markdownCode(path)}${when}:`, markdownCodeBlock(text, fileLanguage(path).code)])
}

/** Why the rule is there stands above already; a run says it once, too. */
function found({ findings, ...report }: RunReport): readonly string[] {
  const brief = { ...report, findings: findings.map((finding) => ({ ...finding, why: '' })) }
  return ['topolint says:', markdownCodeBlock(pretty(brief, { palette: plain, width, unknown: false, guarded: false }), 'text')]
}

function suppression(rule: string, languages: readonly string[]): readonly string[] {
  const suppressions = suppressionsIn(languages, rule)
  if (suppressions.length === 0) return ['It guards suppressions, and cannot be suppressed itself.']
  return [
    'By a comment with a reason, behind what the finding is about or on a line of its own before it. [Suppressions](../suppressions.md) has the rest: whole files, a last day, files without comments.',
    ...suppressions.flatMap(({ languages: names, code, text }) => [`In ${names}:`, markdownCodeBlock(text, code)]),
  ]
}

function statementsOf({ statements = [] }: Basis): string {
  return statements.length === 0 ? '' : ` (${statements.map((id) => `[${escapeMarkdown(id)}](../coverage.md#${uriOfPath(id.toLowerCase())})`).join(', ')})`
}

function conditions(data: RuleData): string {
  const groups = conditionsOf(data)
  if (groups.length === 0) return 'It is applied while files are read.'
  const column = Math.max(...groups.flat().map(([name]) => name.length))
  return markdownCodeBlock(groups.map((rows) => rows.map(([name, text]) => `${name.padEnd(column)}  ${text}`).join('\n')).join('\n\n'), 'text')
}
