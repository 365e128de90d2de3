import type { DecodedField, Range } from '@topolint/yaml'
import type { ClosedLists } from '../vocabulary/type-definition.js'
import { checkFix } from './check-fix.js'
import { checkOrder } from './check-order.js'
import { partsOf } from './parts-of.js'
import { expressionIn, pathIn, templateIn, type Mistake, type Text } from './check-text.js'
import type { DecodedRuleFile, RuleFile } from './rule-file.js'
import type { RuleData } from './rule-data.js'
import { scopeOf } from './scope.js'

/** What a schema cannot see: expressions that do not compile, paths that lead nowhere, a body that is missing or double. */
export function checkRule({ fields, range }: DecodedRuleFile, rule: RuleFile, path: string, closed?: ClosedLists): readonly Mistake[] {
  const { checks, ...common } = fields
  const ofId = checkId(fields.id, path)
  if (checks === undefined) return [...ofId, ...checkPart({ fields, rule, at: fields.id?.range ?? range }, closed)]
  const parts = partsOf(rule)
  const double = (['require', 'unique', 'order', 'found'] as const).flatMap((key) => (fields[key] === undefined ? [] : [{ ...checks.keyRange, message: `What the rule says stands in its checks, and so should ${key}` }]))
  if (double.length > 0) return [...ofId, ...double]
  const ofChecks = checks.items.flatMap((check, at) => checkPart({ fields: { ...common, ...check.fields }, rule: parts[at] ?? rule, at: check.range }, closed))
  return [...ofId, ...onceEach(ofChecks)]
}

interface Part {
  readonly fields: Omit<DecodedRuleFile['fields'], 'checks'>
  readonly rule: RuleData
  readonly at: Range
}

function checkPart({ fields, rule, at }: Part, closed: ClosedLists | undefined): readonly Mistake[] {
  const known = { scope: scopeOf(rule), closed }
  return [
    ...checkBody(rule, at),
    ...checkOrder(fields, rule, known),
    ...[fields.when, fields.require].flatMap((text) => expressionIn(text, known, 'bool')),
    ...[fields.unique, fields.within].flatMap((text) => expressionIn(text, known)),
    ...(fields.levels?.items ?? []).flatMap((each) => expressionIn(each.fields.when, known, 'bool')),
    ...checkFix(fields.fix, known),
    ...[fields.message].flatMap((text) => templateIn(text, known)),
    ...(fields.related?.items ?? []).flatMap((each) => [...pathIn(each.fields.at, known), ...templateIn(each.fields.message, known)]),
    ...[fields.at].flatMap((text) => pathIn(text, known)),
  ]
}

/** What several checks take from the rule is wrong in one place. */
function onceEach(mistakes: readonly Mistake[]): readonly Mistake[] {
  return [...new Map(mistakes.map((mistake) => [JSON.stringify(mistake), mistake])).values()]
}

function checkId(id: DecodedField<Text> | undefined, path: string): readonly Mistake[] {
  if (id === undefined) return []
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(id.value)) return [{ ...id.range, message: `"${id.value}" must be kebab-case: small letters, digits and single hyphens` }]
  const file = path.split('/').at(-1)?.replace(/\.ya?ml$/u, '')
  return file === id.value ? [] : [{ ...id.range, message: `The id and the name of the file must be the same; the file is called ${file ?? path}` }]
}

function checkBody(rule: RuleData, at: Range): readonly Mistake[] {
  const bodies = (['require', 'unique', 'order', 'found'] as const).filter((key) => rule[key] !== undefined)
  if (bodies.length === 0) return [{ ...at, message: 'The rule says nothing: it needs one of require, unique, order' }]
  if (bodies.length > 1) return [{ ...at, message: `The rule says two things at once: ${bodies.join(' and ')}; make it two rules` }]
  if (rule.found !== undefined) return []
  const worded = rule.order?.every(({ message }) => message !== undefined) === true
  const missing = (['each', 'message'] as const).filter((key) => rule[key] === undefined && !(key === 'message' && worded))
  return missing.map((key) => ({ ...at, message: `The key ${key} is missing` }))
}
