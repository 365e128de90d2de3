import type { DecodedField, Range } from '@topolint/yaml'
import type { ClosedLists } from '../vocabulary/type-definition.js'
import { checkFix } from './check-fix.js'
import { checkOrder } from './check-order.js'
import { expressionIn, pathIn, templateIn, type Mistake, type Text } from './check-text.js'
import type { DecodedRuleFile, RuleFile } from './rule-file.js'
import { scopeOf } from './scope.js'

/** What a schema cannot see: expressions that do not compile, paths that lead nowhere, a body that is missing or double. */
export function checkRule({ fields, range }: DecodedRuleFile, rule: RuleFile, path: string, closed?: ClosedLists): readonly Mistake[] {
  const known = { scope: scopeOf(rule), closed }
  return [
    ...checkId(fields.id, path),
    ...checkBody(rule, fields.id?.range ?? range),
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

function checkId(id: DecodedField<Text> | undefined, path: string): readonly Mistake[] {
  if (id === undefined) return []
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(id.value)) return [{ ...id.range, message: `"${id.value}" must be kebab-case: small letters, digits and single hyphens` }]
  const file = path.split('/').at(-1)?.replace(/\.ya?ml$/u, '')
  return file === id.value ? [] : [{ ...id.range, message: `The id and the name of the file must be the same; the file is called ${file ?? path}` }]
}

function checkBody(rule: RuleFile, at: Range): readonly Mistake[] {
  const bodies = (['require', 'unique', 'order', 'found'] as const).filter((key) => rule[key] !== undefined)
  if (bodies.length === 0) return [{ ...at, message: 'The rule says nothing: it needs one of require, unique, order' }]
  if (bodies.length > 1) return [{ ...at, message: `The rule says two things at once: ${bodies.join(' and ')}; make it two rules` }]
  if (rule.found !== undefined) return []
  const worded = rule.order?.every(({ message }) => message !== undefined) === true
  const missing = (['each', 'message'] as const).filter((key) => rule[key] === undefined && !(key === 'message' && worded))
  return missing.map((key) => ({ ...at, message: `The key ${key} is missing` }))
}
