import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { boolean, date, decode, integer, lazy, list, literal, map, nearest, nullable, object, oneOf, oneOrMany, optional, parseYaml, required, text, toJsonSchema, toPlain, union, unionByKey, type Infer, type Schema, type YamlNode } from '../src/index.js'
import type { Json } from './styled-yaml.js'

function rootOf(yaml: string): YamlNode {
  const { root } = parseYaml(yaml).documents[0] ?? {}
  if (root === undefined) throw new Error(`no document in ${yaml}`)
  return root
}

/** Problems as the text at their place and what is said of it. */
function problemsOf(schema: Schema<unknown, unknown>, yaml: string): readonly (readonly [string, string])[] {
  return decode(schema, rootOf(yaml)).problems.map(({ start, end, message }) => [yaml.slice(start, end), message])
}

interface Tree {
  readonly name: string
  readonly children?: readonly Tree[]
}

const tree: Schema<Tree, unknown> = object({ name: required(text()), children: optional(list(lazy('tree', () => tree))) }, { name: 'tree' })
const topology = object({ kind: required(literal('Topology')), pools: optional(list(text(), { min: 1 })) })
const plan = object({ kind: required(literal('Plan')), steps: optional(integer()) })
const document = union('kind', { Topology: topology, Plan: plan })
const step = unionByKey({ do: object({ do: required(text()), on: optional(date()) }), run: object({ run: required(text()) }) })
const fqdn = text({ format: { says: 'a full name with dots', test: (name) => name.includes('.') } })

describe('what does not fit is said where it stands', () => {
  test.each<readonly [string, Schema<unknown, unknown>, string, readonly (readonly [string, string])[]]>([
    ['a format', fqdn, 'pool', [['pool', '"pool" must be a full name with dots']]],
    ['a format that fits', fqdn, 'pool.contoso.com', []],
    ['a text that is nothing', text(), '~', [['~', 'A text is needed here']]],
    ['a date that is none', date(), '2013-02-29', [['2013-02-29', '"2013-02-29" must be a day, written YYYY-MM-DD']]],
    ['the day of a leap year', date(), '2012-02-29', []],
    ['a number out of bounds', integer({ min: 1, max: 65535 }), '0', [['0', '0 must be between 1 and 65535']]],
    ['a number too large to be exact', integer(), '9007199254740993', [['9007199254740993', '"9007199254740993" must be a whole number']]],
    ['a year without quotes', oneOf(['2010', '2013']), '2013', []],
    ['a word that looks like a boolean', oneOf(['true', 'false']), 'true', [['true', 'true is true or false for YAML; put it in quotes to mean the text']]],
    ['another version', literal('topolint/v1'), 'topolint/v2', [['topolint/v2', '"topolint/v2" must be topolint/v1']]],
    ['one item without a list', oneOrMany(integer()), '1', []],
    ['a wrong item without a list', oneOrMany(integer()), 'x', [['x', '"x" must be a whole number']]],
    ['an empty list', list(text(), { min: 1 }), '[]', [['[]', 'The list must not be empty']]],
    ['nothing where a list is needed', list(text()), '~', [['~', 'A list is needed here, not nothing']]],
    ['a map of whole numbers', map(integer()), '{a: 1, b: x}', [['x', '"x" must be a whole number']]],
    ['a map with a key that is a list', map(integer()), '{[a]: 1}', [['[a]', 'A key must be a single word']]],
    ['another key', topology, '{kind: Topology, 1: 2}', [['1', 'The key 1 is not known here; known are kind, pools']]],
    ['another key where that is allowed', object({ a: optional(text()) }, { open: true }), '{b: 1}', []],
    ['a key that is a mapping', topology, '{kind: Topology, {a: b}: 2}', [['{a: b}', 'A key must be a single word']]],
    ['a missing key', document, '{pools: [a]}', [['pools', 'The key kind is missing; it must be one of Topology, Plan']]],
    ['a misspelt case', document, '{kind: Topolgy}', [['Topolgy', 'kind Topolgy is not known. Did you mean Topology?']]],
    ['an unknown case', document, '{kind: Estate}', [['Estate', 'kind Estate is not known; it must be one of Topology, Plan']]],
    ['a key of another case', document, '{kind: Plan, pools: [a]}', [['pools', 'The key pools is not known here; known are kind, steps']]],
    ['no key that tells the case', step, '{on: 2014-01-01}', [['on', 'One of the keys do, run is needed here']]],
    ['a misspelt key that tells the case', step, '{on: 2014-01-01, rum: a}', [['rum', 'The key rum is not known here. Did you mean run?']]],
    ['two keys that tell the case', step, '{do: a, run: b}', [['run', 'The key run is not known here; known are do, on']]],
    ['no mapping', step, '[a]', [['[a]', 'Keys with values are needed here, not a list']]],
    ['a tree', tree, '{name: a, children: [{name: b, children: [{nam: c}]}]}', [['nam', 'The key nam is not known here. Did you mean name?']]],
    ['every one of several', object({ a: required(integer()), b: required(boolean()), c: optional(nullable(text())) }), '{a: x, b: y, c: null}', [['x', '"x" must be a whole number'], ['y', '"y" must be true or false']]],
  ])('%s', (_, schema, yaml, problems) => {
    expect(problemsOf(schema, yaml)).toEqual(problems)
  })

  test('of millions of mistakes a thousand are told', () => {
    const { problems } = decode(list(integer()), rootOf('- x\n'.repeat(50_000)))
    expect(problems).toHaveLength(1_001)
  })

  test('a long text is not repeated in full', () => {
    expect(problemsOf(integer(), 'x'.repeat(10_000))[0]?.[1].length).toBeLessThan(100)
  })
})

describe('places', () => {
  const estate = object({ base: required(object({ nextHop: required(text()) })), pool: required(object({ nextHop: required(text()) })) })
  const at = (yaml: string, range?: { readonly start: number; readonly end: number }): string => yaml.slice(range?.start, range?.end)

  test.each([
    ['an alias', 'base: &b {nextHop: x}\npool: *b', '*b'],
    ['a merge key', 'base: &b {nextHop: x}\npool: {<<: *b}', '*b'],
  ])('%s is the place of what it brings, key and all, and tells where that was written', (_, yaml, place) => {
    const hop = decode(estate, rootOf(yaml)).decoded?.fields.pool?.fields.nextHop
    expect([hop?.value, at(yaml, hop?.range), at(yaml, hop?.keyRange), at(yaml, hop?.writtenAt)]).toEqual(['x', place, place, 'x'])
  })

  test('a value written in place was written nowhere else', () => {
    const yaml = 'base: {nextHop: x}\npool: {nextHop: y}'
    const hop = decode(estate, rootOf(yaml)).decoded?.fields.pool?.fields.nextHop
    expect([at(yaml, hop?.range), at(yaml, hop?.keyRange), hop?.writtenAt]).toEqual(['y', 'nextHop', undefined])
  })

  test('maps and lists give theirs', () => {
    const yaml = 'a: [1, x, 3]\nb: []'
    const entries = decode(map(list(integer())), rootOf(yaml)).decoded?.entries
    expect(entries?.map(({ key, keyRange, decoded }) => [key, at(yaml, keyRange), decoded.items.map(({ value, range }) => [value, at(yaml, range)])])).toEqual([
      ['a', 'a', [[1, '1'], [3, '3']]],
      ['b', 'b', []],
    ])
  })
})

test('types follow from the definition', () => {
  expectTypeOf<Infer<typeof topology>>().toEqualTypeOf<{ readonly kind: 'Topology'; readonly pools?: readonly string[] }>()
  expectTypeOf<Infer<typeof document>['kind']>().toEqualTypeOf<'Topology' | 'Plan'>()
  const decoded = decode(object({ year: required(oneOf(['2010', '2013'])), next: optional(nullable(integer())) }), rootOf('{year: 2010}'))
  expectTypeOf(decoded.value?.is.year).toEqualTypeOf<'2010' | '2013' | undefined>()
  expectTypeOf(decoded.value?.is.next).toEqualTypeOf<number | null | undefined>()
  expect(decoded.value?.is).toEqual({ year: '2010' })
})

test('the JSON Schema teaches, names what is named, and is in a fixed order', () => {
  const pool = object({ fqdn: required(text({ description: 'The full name.', examples: ['pool13.contoso.com'] })), users: optional(integer({ min: 0, default: 0 })), next: optional(lazy('pool', () => pool)) }, { name: 'pool', title: 'Pool' }) as Schema<unknown, unknown>
  expect(JSON.stringify(toJsonSchema(pool, { $id: 'https://topolint.example/pool.json' }), null, 1)).toBe(
    JSON.stringify(
      {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: 'https://topolint.example/pool.json',
        $ref: '#/$defs/pool',
        $defs: {
          pool: {
            title: 'Pool',
            type: 'object',
            properties: {
              fqdn: { description: 'The full name.', type: ['string', 'number'], examples: ['pool13.contoso.com'] },
              users: { type: 'integer', minimum: 0, default: 0 },
              next: { $ref: '#/$defs/pool' },
            },
            required: ['fqdn'],
            additionalProperties: false,
          },
        },
      },
      null,
      1,
    ),
  )
})

describe('nearest', () => {
  const names = ['nextHop', 'computers', 'applications', 'port', 'id']
  test.each<readonly [string, string | undefined]>([
    ['nextHopp', 'nextHop'],
    ['nexthop', 'nextHop'],
    ['netxHop', 'nextHop'],
    ['nxtHp', 'nextHop'],
    ['nxtH', undefined],
    ['aplications', 'applications'],
    ['aplicatons', 'applications'],
    ['appliances', undefined],
    ['ports', 'port'],
    ['ip', 'id'],
    ['xy', undefined],
    ['q', undefined],
    ['', undefined],
    ['x'.repeat(100_000), undefined],
  ])('%s', (word, expected) => {
    expect(nearest(word, names)).toBe(expected)
  })

  test('is no farther than two edits or a third of the word', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 })
    fc.assert(
      fc.property(letters, letters, (word, candidate) => {
        const near = distance(word, candidate) <= Math.min(word.length <= 4 ? 1 : Math.max(2, Math.floor(word.length / 3)), word.length - 1)
        expect(nearest(word, [candidate])).toBe(near ? candidate : undefined)
      }),
    )
  })
})

/** Edits by definition, swaps of neighbours included. */
function distance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length
  const [a, b] = [one.slice(1), other.slice(1)]
  const [[first, second], [third, fourth]] = [Array.from(one), Array.from(other)]
  if (first === third) return distance(a, b)
  const swapped = first === fourth && second === third ? distance(a.slice(1), b.slice(1)) : Infinity
  return 1 + Math.min(distance(a, b), distance(a, other), distance(one, b), swapped)
}

/** A schema with a way to make values that fit. */
interface Sample {
  readonly schema: Schema<unknown, unknown>
  readonly fitting: fc.Arbitrary<Json>
}

const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2050-01-01'), noInvalidDate: true }).map((moment) => moment.toISOString().slice(0, 10))
const leaf = fc.constantFrom<Sample>(
  { schema: text(), fitting: fc.oneof(fc.string(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })) },
  { schema: integer(), fitting: fc.integer() },
  { schema: integer({ min: 1, max: 9 }), fitting: fc.integer({ min: 1, max: 9 }) },
  { schema: boolean(), fitting: fc.boolean() },
  { schema: date(), fitting: day },
  { schema: literal('a'), fitting: fc.constant('a') },
  { schema: oneOf(['a', 'b', '2013', '4.0', 'true']), fitting: fc.constantFrom('a', 'b', '2013', 2013, '4.0', 'true') },
)

let named = 0

const { sample } = fc.letrec<{ sample: Sample }>((tie) => ({
  sample: fc.oneof(
    { depthSize: 'small' },
    leaf,
    tie('sample').map(({ schema, fitting }): Sample => ({ schema: nullable(schema), fitting: fc.option(fitting) })),
    tie('sample').map(({ schema, fitting }): Sample => ({ schema: lazy(`named${named++}`, () => schema), fitting })),
    fc.tuple(tie('sample'), fc.nat(2)).map(([{ schema, fitting }, min]): Sample => ({ schema: list(schema, { min }), fitting: fc.array(fitting, { minLength: min, maxLength: 3 }) })),
    tie('sample').map(({ schema, fitting }): Sample => ({ schema: map(schema), fitting: fc.dictionary(fc.constantFrom('a', 'b', '__proto__', 'constructor', ''), fitting, { maxKeys: 3 }) })),
    leaf.map(({ schema, fitting }): Sample => ({ schema: oneOrMany(schema), fitting: fc.oneof(fitting, fc.array(fitting, { maxLength: 3 })) })),
    fc.tuple(tie('sample'), tie('sample'), fc.boolean()).map(([one, other, open]): Sample => ({
      schema: object({ a: required(one.schema), b: optional(other.schema), toString: optional(boolean()) }, { open }),
      fitting: fc.record({ a: one.fitting, b: other.fitting, toString: fc.boolean() }, { requiredKeys: ['a'] }),
    })),
    fc.tuple(tie('sample'), tie('sample')).map(([one, other]): Sample => ({
      schema: union('kind', { One: object({ kind: required(literal('One')), a: optional(one.schema) }), Other: object({ kind: required(literal('Other')), b: required(other.schema) }) }),
      fitting: fc.oneof(fc.record({ kind: fc.constant('One'), a: one.fitting }, { requiredKeys: ['kind'] }), fc.record({ kind: fc.constant('Other'), b: other.fitting })),
    })),
    fc.tuple(tie('sample'), tie('sample')).map(([one, other]): Sample => ({
      schema: unionByKey({ a: object({ a: required(one.schema), c: optional(text()) }), b: object({ b: required(other.schema) }) }),
      fitting: fc.oneof(fc.record({ a: one.fitting, c: fc.string() }, { requiredKeys: ['a'] }), fc.record({ b: other.fitting })),
    })),
  ),
}))

const anything: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, 1, 2013, 1.5, 'a', 'true', '4.0', '2014-01-01', '2014-02-30', [], {}, ['a'], { a: 1 }, { kind: 'One' }, { kind: 'Other', b: 'a' }, { a: 1, d: 2 }),
  fc.dictionary(fc.constantFrom('a', 'b', 'c', 'kind', 'toString'), fc.constantFrom<Json>(null, 'a', 1, 'One', true, ['a']), { maxKeys: 3 }),
)

describe('the decoder and the JSON Schema', () => {
  test('accept the same values', () => {
    let accepted = 0
    let refused = 0
    fc.assert(
      fc.property(
        sample.chain(({ schema, fitting }) => fc.tuple(fc.constant(schema), fc.oneof(fitting, anything, fitting.chain((value) => changed(value))))),
        ([schema, value]) => {
          const ajv = new Ajv2020({ strict: false, ownProperties: true, formats: { date: isDay } })
          const yaml = JSON.stringify(value)
          const { value: read, problems } = decode(schema, rootOf(yaml))
          const fits = problems.length === 0
          expect(read !== undefined).toBe(fits)
          const json = toJsonSchema(schema)
          expect([yaml, JSON.stringify(json), ajv.validate(json, JSON.parse(yaml))]).toEqual([yaml, JSON.stringify(json), fits])
          if (fits) accepted++
          else refused++
        },
      ),
      { numRuns: 300 },
    )
    expect(Math.min(accepted, refused)).toBeGreaterThan(50)
  })
})

/** The value with one part of it replaced. */
function changed(value: Json): fc.Arbitrary<Json> {
  if (Array.isArray(value) && value.length > 0) return fc.tuple(fc.nat(value.length - 1), anything).map(([at, other]) => value.map((item: Json, index) => (index === at ? other : item)))
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return anything
  return fc.tuple(fc.constantFrom(...Object.keys(value)), anything, fc.boolean()).map(([key, other, remove]) => Object.fromEntries(Object.entries(value).flatMap(([name, item]) => (name !== key ? [[name, item]] : remove ? [] : [[name, other]]))))
}

function isDay(written: string): boolean {
  const moment = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === written
}

test('what is decoded is what was written, numbers that are texts apart', () => {
  const schema = object({ a: required(list(map(nullable(integer())))) })
  const root = rootOf('a: [{b: 1, c: null}, {}]')
  expect(JSON.stringify(toPlain(root))).toBe('{"a":[{"b":1,"c":null},{}]}')
  expect(decode(schema, root).value?.is.a.map((entry) => [...entry])).toEqual([[['b', 1], ['c', null]], []])
})
