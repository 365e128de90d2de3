import { firstProfileOf, type RuleData } from '@topolint/core'
import { escapeJson, escapeTerminal, guardCommands, plural, type Palette } from '@topolint/reporters'
import type { RulesInvocation } from '../arguments/invocation.js'
import type { Io } from '../io.js'
import { listedRules, type ConfiguredHere, type ListedRule } from '../output/listed-rule.js'
import { surroundings } from '../output/surroundings.js'
import { soundSetup } from './sound-setup.js'

const levelColumn = 'warning'.length

/** Every rule there is, with the level that it has here. */
export async function rulesCommand({ json, selection, colour }: RulesInvocation, io: Io): Promise<number> {
  const { setup, mistake } = await soundSetup(selection, io)
  const rules = listedRules(setup)
  const { palette, guarded } = surroundings(colour, io)
  const text = json ? `${escapeJson(JSON.stringify({ formatVersion: 1, rules: rules.map(withDetails) }, undefined, 2))}\n` : renderRules(rules, palette)
  io.stdout.write(guarded ? guardCommands(text) : text)
  if (mistake !== undefined) throw mistake
  return 0
}

/** What programs may want to know of a rule. */
function withDetails({ data, path, here: { levels, reason, variesByFile }, ...summary }: ListedRule): object {
  return { ...summary, ...(path === undefined ? {} : { path }), ...detailsOf(data), configured: { levels, reason, variesByFile } }
}

function detailsOf(rule: RuleData): object {
  const { why, remedy, basis, fix, checks = [] } = rule
  const fixes = [fix, ...checks.map((check) => check.fix)].flatMap((each) => each?.safety ?? [])
  return { why, ...(remedy === undefined ? {} : { remedy }), profile: firstProfileOf(rule), fixes: [...new Set(fixes)], basis }
}

function renderRules(rules: readonly ListedRule[], palette: Palette): string {
  const builtIn = rules.filter(({ path }) => path === undefined)
  const own = rules.filter(({ path }) => path !== undefined)
  const column = Math.max(0, ...rules.map(({ id }) => id.length))
  const block = (title: string, members: readonly ListedRule[]): string => [palette.strong(title), ...members.map((rule) => renderRule(rule, column, palette))].join('\n')
  const topics = [...new Set(builtIn.map(({ topic }) => topic))].sort()
  const off = rules.filter(({ here }) => here.levels.join() === 'off').length
  return `${[
    ...topics.map((topic) => block(topic, builtIn.filter((rule) => rule.topic === topic))),
    ...(own.length === 0 ? [] : [block('of your own', own)]),
    `${plural(rules.length, 'rule')}${off === 0 ? '' : `, ${off} off`}; topolint explain <rule> says more`,
  ].join('\n\n')}\n`
}

function renderRule({ id, level, title, here }: ListedRule, column: number, palette: Palette): string {
  const shown = here.isOwn ? level : here.levels.join(' or ')
  const remark = remarkOn(level, here)
  return `  ${escapeTerminal(id).padEnd(column)}  ${palette.faint(shown.padEnd(levelColumn))}  ${escapeTerminal(title)}${remark === '' ? '' : ` ${palette.faint(`(${escapeTerminal(remark)})`)}`}`
}

/** Why a level is not the one that the rule gives by itself. */
function remarkOn(level: string, { isOwn, reason, variesByFile }: ConfiguredHere): string {
  return [...(isOwn ? [] : [`${level} by itself`, reason.replace(/^its own, /u, '')]), ...(variesByFile ? ['otherwise in some files'] : [])].join('; ')
}
