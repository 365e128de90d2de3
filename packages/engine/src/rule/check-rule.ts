import { nearest, resolve, type DecodedField, type DecodedScalar, type Range } from '@topolint/yaml'
import { compile } from '../expression/expression.js'
import type { Scope } from '../expression/environment.js'
import type { ExpressionProblem } from '../expression/problem.js'
import { compileTemplate } from '../expression/template.js'
import { toFile } from '../source/segment-map.js'
import { itemType } from '../vocabulary/type-definition.js'
import { findType } from '../vocabulary/vocabulary.js'
import type { DecodedRuleFile, RuleFile } from './rule-file.js'
import { scopeOf } from './scope.js'

type Mistake = Range & { readonly message: string }
type Text = DecodedScalar<string>

/** What a schema cannot see: expressions that do not compile, paths that lead nowhere, a body that is missing or double. */
export function checkRule({ fields, range }: DecodedRuleFile, rule: RuleFile, path: string): readonly Mistake[] {
  const scope = scopeOf(rule)
  return [
    ...checkId(fields.id, path),
    ...checkBody(rule, fields.id?.range ?? range),
    ...[fields.when, fields.require].flatMap((text) => expressionIn(text, scope, 'bool')),
    ...[fields.unique, fields.within].flatMap((text) => expressionIn(text, scope)),
    ...(fields.levels?.items ?? []).flatMap((each) => expressionIn(each.fields.when, scope, 'bool')),
    ...expressionIn(fields.fix?.fields.to, scope, 'string'),
    ...[fields.message, fields.fix?.fields.says].flatMap((text) => templateIn(text, scope)),
    ...(fields.related?.items ?? []).flatMap((each) => [...pathIn(each.fields.at, scope), ...templateIn(each.fields.message, scope)]),
    ...[fields.at, fields.fix?.fields.set].flatMap((text) => pathIn(text, scope)),
  ]
}

function checkId(id: DecodedField<Text> | undefined, path: string): readonly Mistake[] {
  if (id === undefined) return []
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(id.value)) return [{ ...id.range, message: `"${id.value}" must be kebab-case: small letters, digits and single hyphens` }]
  const file = path.split('/').at(-1)?.replace(/\.ya?ml$/u, '')
  return file === id.value ? [] : [{ ...id.range, message: `The id and the name of the file must be the same; the file is called ${file ?? path}` }]
}

function checkBody(rule: RuleFile, at: Range): readonly Mistake[] {
  const bodies = (['require', 'unique', 'found'] as const).filter((key) => rule[key] !== undefined)
  if (bodies.length === 0) return [{ ...at, message: 'The rule says nothing: it needs one of require, unique' }]
  if (bodies.length > 1) return [{ ...at, message: `The rule says two things at once: ${bodies.join(' and ')}; make it two rules` }]
  if (rule.found !== undefined) return []
  const missing = (['each', 'message'] as const).filter((key) => rule[key] === undefined)
  return missing.map((key) => ({ ...at, message: `The key ${key} is missing` }))
}

function expressionIn(text: Text | undefined, scope: Scope, wanted?: string): readonly Mistake[] {
  if (text === undefined) return []
  const compiled = compile(text.value, scope, wanted)
  return compiled.ok ? [] : compiled.problems.map((problem) => inFile(text, problem))
}

function templateIn(text: Text | undefined, scope: Scope): readonly Mistake[] {
  if (text === undefined) return []
  const compiled = compileTemplate(text.value, scope)
  return compiled.ok ? [] : compiled.problems.map((problem) => inFile(text, problem))
}

function pathIn(text: Text | undefined, scope: Scope): readonly Mistake[] {
  if (text === undefined) return []
  const [root = '', ...names] = text.value.split('.')
  const start = scope[root]
  if (start === undefined || root !== 'self') return [inFile(text, { message: 'A field path begins with self', start: 0, end: root.length })]
  return followed(text, start, names, root.length)
}

function followed(text: Text, start: string, names: readonly string[], offset: number): readonly Mistake[] {
  let owner = start
  let at = offset + 1
  for (const name of names) {
    const fields = findType(itemType(owner))?.fields ?? {}
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (field === undefined) {
      const near = nearest(name, Object.keys(fields))
      return [inFile(text, { message: `${owner} has no field ${name}${near === undefined ? '' : `. Did you mean ${near}?`}`, start: at, end: at + name.length })]
    }
    owner = field.type
    at += name.length + 1
  }
  return []
}

/** A place inside the text of a scalar, as a place in the file: folded lines and escapes move it. */
function inFile({ node, range }: Text, { start, end, message }: ExpressionProblem): Mistake {
  const scalar = resolve(node)
  if (scalar.kind !== 'scalar') return { ...range, message }
  const whole = { path: '', text: '', language: 'yaml' } as const
  const part = { path: '', text: scalar.text, language: 'other', part: { of: whole, segments: scalar.segments() } } as const
  const place = toFile({ source: part, start, end: Math.max(end, start + 1) })
  return { start: place.start, end: place.end, message }
}
