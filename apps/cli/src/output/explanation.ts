import type { Demonstration, RuleExplanation } from '@topolint/core'
import { basisSentence, conditionsOf, escapeTerminal, escapeTerminalLines, fixOffer, languagesOf, mendedExample, pretty, suppressionsIn, wrap, type RenderOptions } from '@topolint/reporters'
import type { ConfiguredHere } from './listed-rule.js'

type Data = RuleExplanation['data']
type Example = RuleExplanation['examples']['valid'][number]

/** What a page about a rule needs beside the rule: the wrong example that is shown, with what a run says of it, and the profiles that have the rule. */
export interface Shown {
  readonly mistake: Demonstration | undefined
  readonly profiles: readonly string[]
  readonly here: ConfiguredHere
}

const readable = 100

/** Everything about a rule, as a page for the terminal: in the order of the page in the documentation, with one example of each kind. */
export function renderExplanation({ id, title, level, topic, data, examples }: RuleExplanation, { mistake, profiles, here }: Shown, options: RenderOptions): string {
  const room = Math.min(options.width, readable)
  const languages = languagesOf(data, examples)
  const section = (name: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', options.palette.strong(name), ...lines])
  const about = [...(topic === '' ? [] : [`topic: ${topic}`]), `profiles: ${profiles.join(', ')}`, `reads: ${languages.join(', ')}`].join(' · ')
  const lines = [
    `${options.palette.strong(escapeTerminal(id))} (${level})`,
    ...wrap(title, room).map(escapeTerminal),
    ...wrap(about, room).map((line) => options.palette.faint(escapeTerminal(line))),
    ...hereLine(here).map((line) => options.palette.strong(escapeTerminal(line))),
    ...section('Why', paragraph(data.why, room)),
    ...section('Wrong', mistake === undefined ? [] : [...renderExample(mistake.example, options), ...finding(mistake, { ...options, width: room })]),
    ...section('How to mend it', remedy(data, examples.invalid, room)),
    ...section('Right', examples.valid.slice(0, 1).flatMap((example) => renderExample(example, options))),
    ...section('How to suppress it', suppression(id, languages)),
    ...section('Where it is written', data.basis.flatMap((basis) => paragraph(basisSentence(basis), room))),
    ...section('More that is wrong', named(examples.invalid.filter(({ name }) => name !== mistake?.example.name))),
    ...section('More that is right', named(examples.valid.slice(1))),
    ...section('The rule itself', conditions(data)),
  ]
  return `${lines.join('\n')}\n`
}

/** Only where it is not as the rule itself has it. */
function hereLine({ levels, reason, isOwn, variesByFile }: ConfiguredHere): readonly string[] {
  if (isOwn && !variesByFile) return []
  return [`here: ${levels.join(' or ')} (${[reason, ...(variesByFile ? ['otherwise in some files'] : [])].join('; ')})`]
}

function conditions(data: Data): readonly string[] {
  const groups = conditionsOf(data)
  const column = Math.max(0, ...groups.flat().map(([name]) => name.length))
  return groups.flatMap((rows, at) => [...(at === 0 ? [] : ['']), ...rows.map(([name, text]) => `  ${escapeTerminal(name).padEnd(column)}  ${escapeTerminal(text)}`)])
}

function paragraph(text: string, width: number): readonly string[] {
  return wrap(text, width - 2).map((line) => `  ${escapeTerminal(line)}`)
}

function remedy(data: Data, wrong: readonly Example[], width: number): readonly string[] {
  const mended = mendedExample(wrong)
  const offer = fixOffer(data, mended)
  return [
    ...(data.remedy === undefined ? [] : paragraph(data.remedy, width)),
    ...(offer === undefined ? [] : paragraph(offer, width)),
    ...(mended?.lines ?? []).map((line) => `    ${escapeTerminal(line)}`),
  ]
}

/** Why the rule is there stands above already; a run says it once, too. */
function finding({ report: { findings, ...report } }: Demonstration, options: RenderOptions): readonly string[] {
  if (findings.length === 0) return []
  const brief = { ...report, findings: findings.map((each) => ({ ...each, why: '' })) }
  const lines = pretty(brief, { ...options, guarded: false, width: options.width - 2 }).trimEnd().split('\n')
  return ['', ...lines.map((line) => (line === '' ? '' : `  ${line}`))]
}

function suppression(rule: string, languages: readonly string[]): readonly string[] {
  const suppressions = suppressionsIn(languages, rule)
  return suppressions.length === 0 ? ['  It guards suppressions, and cannot be suppressed itself.'] : suppressions.map(({ languages: names, text }) => `  In ${names}: ${escapeTerminal(text)}`)
}

function named(examples: readonly Example[]): readonly string[] {
  return examples.map(({ name }) => `  ${escapeTerminal(name)}`)
}

function renderExample({ name, input, file, files, base }: Example, { palette }: RenderOptions): readonly string[] {
  const texts = [...(base ?? [])].map(([path, text]) => [`${path} before the change`, text] as const)
  const now = files === undefined ? [[file ?? 'topology.yaml', input ?? ''] as const] : [...files]
  return [`  ${escapeTerminal(name)}`, ...[...texts, ...now].flatMap(([path, text]) => [`    ${palette.faint(escapeTerminal(path))}`, ...code(text)])]
}

function code(text: string): readonly string[] {
  return escapeTerminalLines(text).trimEnd().split('\n').map((line) => `    | ${line}`)
}
