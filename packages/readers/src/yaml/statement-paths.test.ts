import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parseYaml, resolve, toJsonSchema, toPlain, type PlainValue, type YamlNode } from '@topolint/yaml'
import { describe, expect, test } from 'vitest'
import { readingOf } from '../../test/reading-of.js'
import { documentSchema } from './schema/document-schema.js'

interface Entry {
  readonly title: string
  readonly statements: readonly string[]
  readonly kind: string
  readonly paths: readonly string[]
  readonly example: string
}

const entries = plainOf(readFileSync(new URL('statement-paths.yaml', import.meta.url), 'utf8')) as unknown as readonly Entry[]
const schema: Json = toJsonSchema(documentSchema)
/** The words of the tables, so that an example names no operation or scenario that is not there. */
const words = {
  operations: filesIn('operations').map(({ name }) => name),
  scenarios: filesIn('scenarios').flatMap(({ name, data }) => [name, ...(data.aliases ?? [])]),
}

function filesIn(folder: string): readonly { readonly name: string; readonly data: { readonly aliases?: readonly string[] } }[] {
  const files = new URL(`../../../core/${folder}/`, import.meta.url)
  return readdirSync(files).map((file) => ({ name: file.replace('.yaml', ''), data: plainOf(readFileSync(new URL(file, files), 'utf8')) as { readonly aliases?: readonly string[] } }))
}

const validate = new Ajv2020({ validateFormats: false, allowUnionTypes: true }).compile(toJsonSchema(documentSchema))

type Json = ReturnType<typeof toJsonSchema>[string]

function plainOf(text: string): PlainValue {
  return toPlain(parseYaml(text).documents[0]?.root)
}

function documentOf({ kind, example }: Entry): string {
  return `apiVersion: topolint/v1\nkind: ${kind}\nname: example\n${example}`
}

describe.each(entries.map((entry) => [entry.title, entry] as const))('%s', (_, entry) => {
  test('the example is read without a finding', () => {
    const { facts, findings } = readingOf(documentOf(entry), { words: () => words })
    expect(findings).toEqual([])
    expect(facts.entities.length + facts.procedures.length).toBeGreaterThan(0)
  })

  test('editors take it too', () => {
    validate(plainOf(documentOf(entry)))
    expect(validate.errors ?? []).toEqual([])
  })

  test.each(entry.paths)('%s is a key of the schema', (path) => {
    expect(inSchema(entry.kind, path.split('.'))).toBe(true)
  })

  test.each(entry.paths)('%s is in the example', (path) => {
    const root = parseYaml(documentOf(entry)).documents[0]?.root
    expect(root !== undefined && inDocument([root], path.split('.'))).toBe(true)
  })
})

test('titles are headings, so that none may be there twice', () => {
  expect(new Set(entries.map(({ title }) => title)).size).toBe(entries.length)
})

/** Those with the letter Y; the table holds more, because rules look for others in documents too. */
test('every statement that a document can show has its place', () => {
  const text = readFileSync(new URL('../../../core/statements.yaml', import.meta.url), 'utf8')
  const placed = new Set(entries.flatMap(({ statements: ids }) => ids))
  const shown = (plainOf(text) as unknown as readonly { readonly id: string; readonly evidence?: readonly string[] }[]).filter(({ evidence }) => evidence?.includes('Y') === true)
  expect(shown.length).toBeGreaterThan(40)
  expect(shown.map(({ id }) => id).filter((id) => !placed.has(id))).toEqual([])
})

test('the statements that have a place are as many as they were', () => {
  expect(new Set(entries.flatMap(({ statements: ids }) => ids)).size).toBe(122)
})

/** Whether the JSON Schema of a kind knows a path such as `pools[].product`. */
function inSchema(kind: string, path: readonly string[]): boolean {
  let places = expand({ $ref: `#/$defs/${kind.toLowerCase()}` })
  for (const name of path) {
    const key = name.replace('[]', '')
    places = places.flatMap((place) => expand(memberOf(memberOf(place, 'properties'), key)))
    if (name.endsWith('[]')) places = places.flatMap((place) => expand(memberOf(place, 'items')))
  }
  return places.length > 0
}

/** A place in the schema with what it refers to and each of its cases. */
function expand(place: Json | undefined): readonly Json[] {
  if (place === undefined) return []
  const reference = memberOf(place, '$ref')
  if (typeof reference === 'string') return expand(memberOf(memberOf(schema, '$defs'), reference.slice('#/$defs/'.length)))
  const cases = memberOf(place, 'anyOf')
  return Array.isArray(cases) ? cases.flatMap(expand) : [place]
}

function memberOf(place: Json | undefined, key: string): Json | undefined {
  return typeof place === 'object' && place !== null && !Array.isArray(place) && Object.hasOwn(place, key) ? (place as Readonly<Record<string, Json>>)[key] : undefined
}

function inDocument(nodes: readonly YamlNode[], [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return nodes.length > 0
  const key = name.replace('[]', '')
  const values = nodes.flatMap((node) => {
    const target = resolve(node)
    return target.kind === 'mapping' ? target.pairs.filter((pair) => toPlain(pair.key) === key).map(({ value }) => resolve(value)) : []
  })
  return inDocument(name.endsWith('[]') ? values.flatMap((value) => (value.kind === 'sequence' ? value.items : [])) : values, rest)
}
