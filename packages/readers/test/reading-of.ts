import { readDocuments, type DocumentOptions, type Reading } from '../src/index.js'
import { placeOf, textOf, type EntityFact, type Field, type ProcedureFact, type Source } from '@topolint/engine'

export function sourceOf(text: string, path = 'contoso.yaml'): Source {
  return { path, text, language: path.endsWith('.json') ? 'json' : 'yaml' }
}

export function readingOf(text: string, options?: DocumentOptions): Reading {
  return readDocuments(sourceOf(text), options)
}

/** A topology that begins like any other and goes on with these lines. */
export function topologyOf(body: string): Reading {
  return readingOf(`apiVersion: topolint/v1\nkind: Topology\nname: contoso\n${body}`)
}

export function planOf(body: string, options?: DocumentOptions): Reading {
  return readingOf(`apiVersion: topolint/v1\nkind: Plan\nname: upgrade\n${body}`, options)
}

export function entityAt({ facts }: Reading, path: string): EntityFact {
  const found = facts.entities.find((entity) => entity.path === path)
  if (found === undefined) throw new Error(`Nothing at ${path}; there are ${facts.entities.map((entity) => entity.path).join(', ')}`)
  return found
}

export function procedureOf({ facts }: Reading): ProcedureFact {
  const [found] = facts.procedures
  if (found === undefined) throw new Error('No procedure was read')
  return found
}

/** A field as plain data: its value, null where there is none, undefined where nothing is known. */
export function plain(field: Field | undefined): unknown {
  if (field === undefined || field.state === 'unknown') return undefined
  if (field.state === 'absent') return null
  const { value } = field
  if (typeof value !== 'object') return value
  if ('items' in value) return [...value.items.map(plain), ...(value.open ? ['…'] : [])]
  return Object.fromEntries(Object.entries(value.fields).map(([name, inner]) => [name, plain(inner)]))
}

/** Where a field stands, as `line:column text`. */
export function placeText(field: Field | undefined): string {
  if (field?.at === undefined) return 'nowhere'
  const { start } = placeOf(field.at)
  return `${start.line}:${start.column} ${textOf(field.at)}`
}
