import { cut, escapeMarkdown, plural } from '@topolint/reporters'
import type { Links } from '../text/links.js'
import { placeText } from '../text/place-text.js'
import { ruleText } from '../text/rule-text.js'
import type { NotJudged } from '../verdict/verdict.js'
import { folded } from './folded.js'
import { leftOut, type Section } from './section.js'

const longestText = 300

/** Rules and places that are named of what has one reason. */
const mostNamed = 5

/** What could not be judged, by what would have to be known for it: one unknown value often stands in the way of many checks. */
export function notJudgedList(all: readonly NotJudged[], links: Links): readonly Section[] {
  if (all.length === 0) return []
  const groups = [...byReason(all)].sort(([, left], [, right]) => right.length - left.length)
  const items = groups.map(([reason, group]) => `- ${escapeMarkdown(cut(reason, longestText)) || 'for no known reason'}: ${plural(group.length, 'check')} of ${rulesText(group, links)}${placesText(group, links)}\n`)
  return [folded(`Could not be judged: ${plural(all.length, 'check')}`, { open: '', items, close: '\n', left: leftOut('reason') })]
}

function byReason(all: readonly NotJudged[]): ReadonlyMap<string, readonly NotJudged[]> {
  const groups = new Map<string, NotJudged[]>()
  for (const each of all) {
    const reason = each.reasons.join('; ')
    const group = groups.get(reason) ?? []
    groups.set(reason, group)
    group.push(each)
  }
  return groups
}

function rulesText(group: readonly NotJudged[], links: Links): string {
  return named([...new Set(group.map(({ rule }) => rule))].map((rule) => ruleText(rule, links)))
}

function placesText(group: readonly NotJudged[], links: Links): string {
  const places = [...new Set(group.flatMap(({ at }) => (at === undefined ? [] : [placeText(at, links)])))]
  return places.length === 0 ? '' : `, at ${named(places)}`
}

function named(texts: readonly string[]): string {
  const others = texts.length - mostNamed
  return [...texts.slice(0, mostNamed), ...(others > 0 ? [`${others} more`] : [])].join(', ')
}
