import { nearest } from '@topolint/yaml'
import { expressionIn, pathIn, templateIn, type Known, type Mistake, type Text } from './check-text.js'
import type { RuleData } from './rule-data.js'
import type { DecodedRuleFile } from './rule-file.js'
import { orderNames } from './scope.js'

type Fields = Omit<DecodedRuleFile['fields'], 'checks'>
type Template = NonNullable<Fields['order']>['items'][number]

/** Words of a scope that are no scenario: all of them, none that we know, and what is done without a scenario of migration. */
const scopeWords = ['any', 'unknown', 'activation', 'deactivation', 'first-install'] as const

/** What a schema cannot see of templates and their scope. */
export function checkOrder({ order, scope, id }: Fields, rule: RuleData, known: Known): readonly Mistake[] {
  if (order === undefined) return scope === undefined ? [] : [{ ...scope.keyRange, message: 'Only a rule with order has a scope' }]
  const place = id?.range ?? order.range
  const subject = rule.each === 'procedure' ? [] : [{ ...place, message: 'A rule with order is about each procedure' }]
  const missing = scope === undefined ? [{ ...place, message: 'A rule with order needs a scope: the scenarios in which it speaks, or any' }] : []
  return [...subject, ...missing, ...(scope?.items ?? []).flatMap((word) => checkWord(word, known)), ...order.items.flatMap((template) => checkTemplate(template, known))]
}

function checkWord({ value, range }: Text, { closed }: Known): readonly Mistake[] {
  if (closed === undefined) return []
  const words = [...scopeWords, ...closed.scenario]
  if (words.includes(value)) return []
  const near = nearest(value, words)
  return [{ ...range, message: `There is no scenario ${value}${near === undefined ? '' : `. Did you mean ${near}?`}` }]
}

function checkTemplate({ fields, range }: Template, known: Known): readonly Mistake[] {
  const inner: Known = { ...known, scope: { ...known.scope, step: 'Step' } }
  const words: Known = { ...known, scope: { ...known.scope, ...orderNames } }
  const members = 'for' in fields ? fields.for.entries : []
  return [...shape(fields, range), ...(fields.scope?.items ?? []).flatMap((word) => checkWord(word, known)), ...conditionsIn(fields).flatMap((text) => expressionIn(text, inner, 'bool')), ...members.flatMap(({ decoded }) => expressionIn(decoded, inner)), ...templateIn(fields.message, words), ...pathIn(fields.at, words)]
}

function conditionsIn(fields: Template['fields']): readonly Text[] {
  if ('inOrder' in fields) return fields.inOrder.items
  if ('none' in fields) return [fields.none]
  if ('some' in fields) return [fields.some]
  if (!('every' in fields)) return []
  return (['every', 'followedBy', 'precededBy', 'neverFollowedBy', 'until'] as const).flatMap((key) => fields[key] ?? [])
}

function shape(fields: Template['fields'], range: Template['range']): readonly Mistake[] {
  if (!('every' in fields)) return []
  const answers = (['followedBy', 'precededBy', 'neverFollowedBy'] as const).filter((key) => fields[key] !== undefined)
  if (answers.length !== 1) return [{ ...range, message: 'Beside every stands one of followedBy, precededBy, neverFollowedBy' }]
  return fields.until !== undefined && fields.neverFollowedBy === undefined ? [{ ...fields.until.keyRange, message: 'until ends a ban: it goes with neverFollowedBy' }] : []
}
