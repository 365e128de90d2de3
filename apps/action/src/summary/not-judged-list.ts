import { cut, escapeMarkdown, plural } from '@topolint/reporters'
import type { Links } from '../text/links.js'
import { placeText } from '../text/place-text.js'
import { ruleText } from '../text/rule-text.js'
import type { NotJudged } from '../verdict/verdict.js'
import { leftOut, type Section } from './section.js'

const longestText = 300

/** Reasons and places that are named of one rule. */
const mostNamed = 5

/** What could not be judged, a rule an item, with what would have to be known for it. */
export function notJudgedList(all: readonly NotJudged[], links: Links): Section {
  const groups = [...byRule(all)].sort(([, left], [, right]) => right.length - left.length)
  const items = groups.map(([rule, group]) => `- ${ruleText(rule, links)}: ${[plural(group.length, 'check'), ...reasonsText(group), ...placesText(group, links)].join(', ')}\n`)
  return { title: `### Could not be judged: ${plural(all.length, 'check')}\n\n`, open: '', items, close: '\n', left: leftOut('rule') }
}

function byRule(all: readonly NotJudged[]): ReadonlyMap<string, readonly NotJudged[]> {
  const groups = new Map<string, NotJudged[]>()
  for (const each of all) {
    const group = groups.get(each.rule) ?? []
    groups.set(each.rule, group)
    group.push(each)
  }
  return groups
}

function reasonsText(group: readonly NotJudged[]): readonly string[] {
  const reasons = new Set(group.flatMap(({ reasons: own }) => own))
  return reasons.size === 0 ? [] : [`not known: ${named([...reasons].map((reason) => escapeMarkdown(cut(reason, longestText))), '; ')}`]
}

function placesText(group: readonly NotJudged[], links: Links): readonly string[] {
  const places = new Set(group.flatMap(({ at }) => (at === undefined ? [] : [placeText(at, links)])))
  return places.size === 0 ? [] : [`at ${named([...places], ', ')}`]
}

function named(texts: readonly string[], between: string): string {
  const others = texts.length - mostNamed
  return [...texts.slice(0, mostNamed), ...(others > 0 ? [`${others} more`] : [])].join(between)
}
