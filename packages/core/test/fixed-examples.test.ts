import { expect, test } from 'vitest'
import { fixExample } from '../src/run-example.js'
import { builtIn, ruleFiles } from './rule-files.js'

const fixing = ruleFiles.filter(({ data }) => data.fix !== undefined)
const shown = ruleFiles.flatMap(({ data, examples }) => examples.invalid.flatMap((example) => (example.fixed === undefined ? [] : [[data.id, example.name, data, example] as const])))

test.each(fixing.map(({ data, examples }) => [data.id, examples] as const))('an example of %s shows what its fix does', (_id, { invalid }) => {
  expect(invalid.some(({ fixed }) => fixed !== undefined)).toBe(true)
})

test.each(shown)('the fixes of %s leave the text that is said: %s', (_id, _name, data, example) => {
  expect(fixExample(example, data, builtIn)).toBeUndefined()
})

test('a text that is not what the fixes leave is noticed', () => {
  const [, , data, example] = shown.find(([, , , { fixed }]) => typeof fixed === 'string') ?? []
  if (data === undefined || example === undefined) throw new Error('No example shows a fix')
  const outcome = fixExample({ ...example, fixed: `${typeof example.fixed === 'string' ? example.fixed : ''}# more\n` }, data, builtIn)
  expect(outcome).toMatchObject({ kind: 'misfixed', texts: [{}] })
})
