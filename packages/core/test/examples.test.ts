import { describe, expect, test } from 'vitest'
import { runExample } from '../src/run-example.js'
import { builtIn, ruleFiles } from './rule-files.js'

describe.each(ruleFiles.map((rule) => [rule.data.id, rule] as const))('%s', (_id, { data, examples }) => {
  test.each(examples.valid.map((example) => [example.name, example] as const))('valid: %s', (_name, example) => {
    expect(runExample(example, data, builtIn)).toEqual({ kind: 'validated' })
  })

  test.each(examples.invalid.map((example) => [example.name, example] as const))('invalid: %s', (_name, example) => {
    expect(runExample(example, data, builtIn)).toEqual({ kind: 'reported' })
  })
})

test('ids are unique', () => {
  const ids = ruleFiles.map(({ data }) => data.id)
  expect(new Set(ids).size).toBe(ids.length)
})
