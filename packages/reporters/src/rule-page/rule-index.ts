import { levels, partsOf, type RuleData, type Scenario } from '@topolint/engine'
import { escapeMarkdown } from '../escape/markdown.js'
import { plural } from '../text/plural.js'
import { linkToRule } from './rule-link.js'

export interface IndexedRule {
  readonly data: RuleData
  readonly level: string
  readonly topic: string
  /** The profiles that have the rule, from the one that asks for least. */
  readonly profiles: readonly string[]
}

export interface IndexedProfile {
  readonly name: string
  readonly says: string
}

export interface RuleIndex {
  readonly rules: readonly IndexedRule[]
  readonly scenarios: readonly Scenario[]
  readonly profiles: readonly IndexedProfile[]
}

const topicSentences: Readonly<Record<string, string>> = {
  contacts: 'Contacts, and how Move-CsApplicationEndpoint is used on them.',
  legacy: 'What UCMA 2.0 applications ask for beside newer servers: merges, migrations as is, direct deployments.',
  provisioning: 'Computers, certificates, DNS, firewalls and the tools that make them.',
  scripts: 'What every script has to be like, whatever it is for.',
  tool: 'The files themselves, and what topolint asks of its own documents and comments.',
  topology: 'What stands in a topology: pools, their next hops, applications, names and versions.',
  ucma3: 'What UCMA 3.0 applications ask for beside older and newer servers.',
  upgrade: 'The steps of an upgrade to a new pool, and of activating an application.',
}

/** The way to every page: by topic, level, profile, and by the scenario in which order rules speak. */
export function ruleIndex({ rules, scenarios, profiles }: RuleIndex): string {
  const topics = [...new Set(rules.map(({ topic }) => topic))].toSorted()
  const anywhere = rules.filter(({ data }) => scopesOf(data).includes('any'))
  return `${[
    `<!-- Generated from the files of the rules: change those, and run npm run generate. -->`,
    '# Rules',
    `${plural(rules.length, 'rule')}, each with its reason, examples, a remedy and its source. In the terminal \`topolint explain <rule>\` says the same. [What is checked](../coverage.md) goes the other way, from what the documents say to the rules.`,
    'Find a rule [by topic](#by-topic), [by level](#by-level), [by profile](#by-profile) or [by scenario](#by-scenario).',
    '## By topic',
    ...topics.flatMap((topic) => [`### ${escapeMarkdown(topic)}`, ...sentenceOf(topic), tableOf(rules.filter((rule) => rule.topic === topic))]),
    '## By level',
    'A rule whose level depends on the case stands under each of its levels.',
    levels.map((level) => itemOf(level, '', rules.filter((rule) => rule.level.split(' ').includes(level)))).join('\n'),
    '## By profile',
    'Each profile has the rules of those before it. A rule stands under the first that has it.',
    profiles.map(({ name, says }) => itemOf(name, says, rules.filter((rule) => rule.profiles[0] === name))).join('\n'),
    '## By scenario',
    'What a procedure has to contain, and in which order, depends on what it is for. The rules that speak in one scenario and not in another:',
    scenarioTable(scenarios, rules),
    `In every procedure: ${linksTo(anywhere)}.`,
    'The other rules are about what there is and how files are written, whatever is done with it.',
  ].join('\n\n')}\n`
}

function sentenceOf(topic: string): readonly string[] {
  const sentence = Object.hasOwn(topicSentences, topic) ? topicSentences[topic] : undefined
  return sentence === undefined ? [] : [sentence]
}

function scopesOf(data: RuleData): readonly string[] {
  return partsOf(data).flatMap(({ scope, order }) => [...(scope ?? []), ...(order ?? []).flatMap((template) => template.scope ?? [])])
}

function tableOf(rules: readonly IndexedRule[]): string {
  return ['| Rule | Level | What holds | Fix |', '|---|---|---|---|', ...rules.map(({ data, level }) => `| ${linkToRule(data.id)} | ${escapeMarkdown(level)} | ${escapeMarkdown(data.title)} | ${fixOf(data)} |`)].join('\n')
}

function fixOf(data: RuleData): string {
  return [...new Set(partsOf(data).flatMap(({ fix }) => (fix === undefined ? [] : [fix.safety])))].join(', ')
}

function itemOf(name: string, says: string, rules: readonly IndexedRule[]): string {
  return `* **${escapeMarkdown(name)}** (${rules.length})${says === '' ? '' : `, ${escapeMarkdown(says)}`}: ${rules.length === 0 ? 'no more rules' : linksTo(rules)}`
}

function scenarioTable(scenarios: readonly Scenario[], rules: readonly IndexedRule[]): string {
  const rows = scenarios.flatMap(({ id, title, level }) => {
    const speaking = rules.filter(({ data }) => scopesOf(data).includes(id))
    return speaking.length === 0 ? [] : [`| ${escapeMarkdown(id)} | ${escapeMarkdown(title)} | ${level.replace('-', ' ')} | ${linksTo(speaking)} |`]
  })
  return ['| Scenario | What is done | Microsoft says | Rules |', '|---|---|---|---|', ...rows].join('\n')
}

function linksTo(rules: readonly IndexedRule[]): string {
  return rules.map(({ data }) => linkToRule(data.id)).join(', ')
}
