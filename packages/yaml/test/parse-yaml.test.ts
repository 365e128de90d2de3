import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseYaml, toPlain, type YamlNode } from '../src/index.js'
import { expectSoundPlaces } from './places.js'
import { styledYaml } from './styled-yaml.js'

const tokens = ['a', 'b: ', '- ', '? ', ': ', '[', ']', '{', '}', ', ', '\n', '\n', '\n  ', '\n    ', '\r\n', '\t', '&a ', '*a', '!!str ', '!x ', '!!map ', '<<: ', '|', '>', '|+2', '\n---\n', '\n...\n', '%YAML 1.2\n', '# c\n', ' #', '"', "'", '\\', '\\n', '\ufeff', '\u2028', '\ud800', '\0', '~', '1', '@', '`']
const soup = fc.array(fc.constantFrom(...tokens), { maxLength: 40 }).map((parts) => parts.join(''))

describe('every way of writing a value', () => {
  test('reads back as that value, with its comments', () => {
    fc.assert(
      fc.property(styledYaml, ({ value, text, comments }) => {
        const stream = parseYaml(text)
        expect(stream.documents).toHaveLength(1)
        expect(stream.documents[0]?.problems).toEqual([])
        expect(JSON.stringify(toPlain(stream.documents[0]?.root))).toBe(JSON.stringify(value))
        expect(stream.comments.map((comment) => comment.text)).toEqual(comments)
        expectSoundPlaces(text, stream)
      }),
      { numRuns: 600 },
    )
  })

  test('is read the same beside a broken document', () => {
    fc.assert(
      fc.property(styledYaml, soup, styledYaml, (one, broken, other) => {
        const parts = [`--- # one\n${one.text}`, '\n---\na: "b\n', broken.replaceAll('"', ''), `\n---\n${other.text}`]
        fc.pre(!/^---/m.test(one.text) && !/^---/m.test(other.text) && !/^(---|\.\.\.)/m.test(broken))
        const documents = parseYaml(parts.join('')).documents
        expect(JSON.stringify(toPlain(documents[0]?.root))).toBe(JSON.stringify(one.value))
        expect(documents.some(({ complete }) => !complete)).toBe(true)
        expect(documents.map(({ root }) => JSON.stringify(toPlain(root)))).toContain(JSON.stringify(other.value))
      }),
      { numRuns: 200 },
    )
  })
})

describe('whatever the text', () => {
  test.each([
    ['a soup of tokens', soup],
    ['any string', fc.string({ unit: 'binary', maxLength: 60 })],
    ['YAML that was cut', fc.tuple(styledYaml, fc.nat(200)).map(([{ text }, length]) => text.slice(0, length))],
    ['YAML with something put in', fc.tuple(styledYaml, fc.nat(200), soup).map(([{ text }, at, more]) => text.slice(0, at) + more + text.slice(at))],
  ])('%s gives sound places and no cycle', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const stream = parseYaml(text)
        expectSoundPlaces(text, stream)
        for (const { root, complete, problems } of stream.documents) {
          expect(() => JSON.stringify(toPlain(root))).not.toThrow()
          expect(complete || problems.length >= 0).toBe(true)
          expect(root !== undefined || problems.length > 0).toBe(true)
        }
      }),
      { numRuns: 800 },
    )
  })

  test('no mapping has a scalar key twice', () => {
    fc.assert(
      fc.property(soup, (text) => {
        for (const { root } of parseYaml(text).documents) if (root !== undefined) expectUniqueKeys(root)
      }),
      { numRuns: 600 },
    )
  })
})

function expectUniqueKeys(node: YamlNode): void {
  if (node.kind === 'sequence') node.items.forEach(expectUniqueKeys)
  if (node.kind !== 'mapping') return
  const keys = node.pairs.flatMap(({ key }) => (key.kind === 'scalar' ? [String(key.value)] : []))
  expect(new Set(keys).size).toBe(keys.length)
  for (const { value } of node.pairs) expectUniqueKeys(value)
}
