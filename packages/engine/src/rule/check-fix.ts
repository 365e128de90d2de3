import { nearest } from '@topolint/yaml'
import { expressionIn, pathIn, templateIn, type Known, type Mistake, type Text } from './check-text.js'
import type { DecodedRuleFile } from './rule-file.js'

type DecodedFix = NonNullable<DecodedRuleFile['fields']['fix']>

/** What a schema cannot see of a fix. */
export function checkFix(fix: DecodedFix | undefined, known: Known): readonly Mistake[] {
  if (fix === undefined) return []
  const { fields } = fix
  const words = templateIn(fields.says, known)
  if ('set' in fields) return [...words, ...pathIn(fields.set, known), ...expressionIn(fields.to, known, 'string')]
  if ('add' in fields) return [...words, ...pathIn(fields.add, known), ...expressionIn(fields.to, known, 'string')]
  if (!('insert' in fields)) return words
  const steps = fields.insert.items.flatMap((step) => [
    ...operationIn(step.fields.do, known),
    ...(step.fields.with?.entries ?? []).flatMap(({ decoded }) => expressionIn(decoded, known, 'string')),
  ])
  return [...words, ...steps]
}

function operationIn(written: Text | undefined, { closed }: Known): readonly Mistake[] {
  if (written === undefined || closed === undefined || closed.operation.includes(written.value)) return []
  const near = nearest(written.value, closed.operation)
  return [{ ...written.range, message: `There is no operation ${written.value}${near === undefined ? '' : `. Did you mean ${near}?`}` }]
}
