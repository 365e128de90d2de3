import { expect, test } from 'vitest'
import { mutateRule, type RuleMutant } from '@topolint/engine'
import { ruleFiles, type LoadedRuleFile } from './rule-files.js'
import { runExample } from './run-example.js'

const judged = ruleFiles.filter(({ data }) => data.found === undefined)

test.each(judged.map((rule) => [rule.data.id, rule] as const))('some example of %s notices every fault', (_id, rule) => {
  const survivors = mutateRule(rule.data).filter((mutant) => survives(mutant, rule))
  expect(survivors.map(({ says }) => says)).toEqual([])
})

function survives({ data }: RuleMutant, { examples }: LoadedRuleFile): boolean {
  return examples.valid.every((example) => runExample(example, data).kind === 'validated') && examples.invalid.every((example) => runExample(example, data).kind === 'reported')
}
