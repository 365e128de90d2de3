import { levels, partsOf, type Level, type RuleData } from '@topolint/engine'
import { escapeSarifMessage } from '../escape/sarif.js'
import { addressOfRule } from '../rule-page/documents.js'
import { ruleHelp, ruleHelpText } from '../rule-page/rule-help.js'
import { mostTags } from './limits.js'

/** The levels of a result; what is worth knowing is a note. */
export const levelNames: Readonly<Record<Level, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note' }

/** A rule as viewers of results explain it. */
export function descriptorOf(data: RuleData): object {
  const { id, title, why, tags } = data
  const level = worstOf(data)
  const helpUri = addressOfRule(data)
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: escapeSarifMessage(title) },
    fullDescription: { text: escapeSarifMessage(why.trim().replace(/\s+/gu, ' ')) },
    ...(helpUri === undefined ? {} : { helpUri }),
    help: { text: ruleHelpText(data), markdown: ruleHelp(data) },
    defaultConfiguration: { level: levelNames[level] },
    properties: { ...(tags === undefined ? {} : { tags: tags.slice(0, mostTags) }), 'problem.severity': level === 'info' ? 'recommendation' : level },
  }
}

/** `next-hop-missing` is NextHopMissing: viewers want a name beside the id that is one word. */
function nameOf(id: string): string {
  return id.replace(/(?:^|-)([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase())
}

function worstOf(data: RuleData): Level {
  const possible = partsOf(data).flatMap(({ level, levels: cases }) => cases?.map((each) => each.level) ?? [level ?? 'error'])
  return levels.find((each) => possible.includes(each)) ?? 'error'
}
