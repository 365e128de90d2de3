import { expect, test } from 'vitest'
import { testRule } from '../src/test-rules.js'
import { builtIn, ruleFiles } from './rule-files.js'

test.each(ruleFiles.map((rule) => [rule.data.id, rule] as const))('some example of %s notices every fault', (_id, rule) => {
  expect(testRule(rule, builtIn).survivors).toEqual([])
})
