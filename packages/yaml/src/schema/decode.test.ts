import { expect, test } from 'vitest'
import { parseYaml } from '../parse-yaml.js'
import { decode } from './decode.js'
import { list } from './list.js'
import { nullable } from './nullable.js'
import { object, optional, required } from './object.js'
import { date, integer, oneOf, text } from './scalar.js'

const pool = object({
  fqdn: required(text()),
  product: optional(oneOf(['lync2010', 'lync2013'])),
  users: optional(integer({ min: 0 })),
  created: optional(date()),
  nextHop: optional(nullable(text())),
  computers: optional(list(text())),
})

function read(yaml: string) {
  const root = parseYaml(yaml).documents[0]?.root
  if (root === undefined) throw new Error('no document')
  const { problems, decoded, value } = decode(pool, root)
  return { decoded, value: value?.is, problems: problems.map(({ start, end, message }) => [yaml.slice(start, end), message]) }
}

test('a value that fits, with its places', () => {
  const yaml = 'fqdn: pool.contoso.com\ncomputers: [a, b]\nnextHop: ~\n'
  const { value, decoded, problems } = read(yaml)
  expect([value, problems]).toEqual([{ fqdn: 'pool.contoso.com', computers: ['a', 'b'], nextHop: null }, []])
  expect(decoded?.fields.nextHop?.kind).toBe('nothing')
  expect(decoded?.fields.computers?.items.map(({ range, value: name }) => [name, yaml.slice(range.start, range.end)])).toEqual([
    ['a', 'a'],
    ['b', 'b'],
  ])
  const { keyRange } = decoded?.fields.fqdn ?? {}
  expect(yaml.slice(keyRange?.start, keyRange?.end)).toBe('fqdn')
})

test.each([
  ['fqdn: 4.0', [], { fqdn: '4.0' }],
  ['fqdnn: a', [['fqdnn', 'The key fqdnn is not known here. Did you mean fqdn?']], undefined],
  ['product: lync2010', [['product', 'The key fqdn is missing']], undefined],
  ['fqdn: a\nproduct: lync2031', [['lync2031', '"lync2031" is not known here. Did you mean lync2013?']], undefined],
  ['fqdn: a\nproduct: exchange', [['exchange', '"exchange" must be one of lync2010, lync2013']], undefined],
  ['fqdn: a\nusers: -1', [['-1', '-1 must be at least 0']], undefined],
  ['fqdn: a\nusers: many', [['many', '"many" must be a whole number']], undefined],
  ['fqdn: a\ncreated: 2014-02-30', [['2014-02-30', '"2014-02-30" must be a day, written YYYY-MM-DD']], undefined],
  ['fqdn: a\ncomputers: b', [['b', 'A list is needed here, not a single value']], undefined],
  ['fqdn: [a]', [['[a]', 'A single value is needed here, not a list']], undefined],
  ['fqdn: true', [['true', 'true is true or false for YAML; put it in quotes to mean the text']], undefined],
  ['- a', [['- a', 'Keys with values are needed here, not a list']], undefined],
  ['fqdn: a\n__proto__: b', [['__proto__', 'The key __proto__ is not known here; known are fqdn, product, users, created, nextHop, computers']], undefined],
  ['fqdn: a\nconstructor: b', [['constructor', 'The key constructor is not known here; known are fqdn, product, users, created, nextHop, computers']], undefined],
])('%j', (yaml, problems, value) => {
  expect(read(yaml)).toMatchObject({ problems, ...(value === undefined ? {} : { value }) })
  expect(read(yaml).value === undefined).toBe(value === undefined)
})

test('what fits is read beside what does not', () => {
  expect(read('fqdn: a\nusers: many\nproduct: lync2010').decoded?.fields.product?.value).toBe('lync2010')
})

const host = object({ shared: required(text()), pools: required(list(pool)) })

test('a value behind an alias is used at the alias and written at the anchor', () => {
  const yaml = 'shared: &hop pool10.contoso.com\npools:\n  - { fqdn: a, nextHop: *hop }\n'
  const root = parseYaml(yaml).documents[0]?.root
  const hop = root === undefined ? undefined : decode(host, root).decoded?.fields.pools?.items[0]?.fields.nextHop
  expect(yaml.slice(hop?.range.start, hop?.range.end)).toBe('*hop')
  expect(yaml.slice(hop?.writtenAt?.start, hop?.writtenAt?.end)).toBe('pool10.contoso.com')
})

test('a mistake behind an anchor is reported once, where it was written', () => {
  const yaml = 'shared: x\npools:\n  - &first { fqdn: a, users: many }\n  - { <<: *first, fqdn: b }\n  - { <<: *first, fqdn: c }\n'
  const root = parseYaml(yaml).documents[0]?.root
  const { problems = [] } = root === undefined ? {} : decode(host, root)
  expect(problems.map(({ start, end }) => yaml.slice(start, end))).toEqual(['many'])
})
