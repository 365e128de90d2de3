import { describe, expect, test } from 'vitest'
import { ruleFiles } from './rule-files.js'

describe.each(ruleFiles.map(({ data }) => [data.id, data] as const))('%s', (_id, { title, why, remedy }) => {
  test('says what a person does about it', () => {
    expect(remedy?.trim()).toMatch(/^[A-Z].*\.$/su)
  })

  test('says why, as sentences, and what holds, as one', () => {
    expect(why.trim()).toMatch(/^[A-Z].*\.$/su)
    expect(title).toMatch(/^[A-Z].*[^.]$/su)
  })
})
