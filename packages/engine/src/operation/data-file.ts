import { decode, parseYaml, type Range, type Schema } from '@topolint/yaml'
import type { Problem } from '../finding/problem.js'
import { placeOf } from '../source/line-map.js'
import type { Source } from '../source/source.js'

export type Mistake = Range & { readonly message: string }
export type DataFile<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads one file of data by its schema; `check` finds what a schema cannot see. Everything that is wrong is a problem with line and column. */
export function readDataFile<T, D>(schema: Schema<T, D>, path: string, text: string, check: (decoded: D, value: T) => readonly Mistake[]): DataFile<T> {
  const source: Source = { path, text, language: 'yaml' }
  const refuse = (mistakes: readonly Mistake[]): DataFile<T> => ({ ok: false, problems: mistakes.map(({ start, end, message }) => ({ message, place: placeOf({ source, start, end }) })) })
  const { documents } = parseYaml(text)
  const syntax = documents.flatMap(({ problems }) => problems)
  const root = documents[0]?.root
  if (syntax.length > 0) return refuse(syntax)
  if (root === undefined) return refuse([{ start: 0, end: 0, message: 'The file is empty' }])
  const { decoded, value, problems } = decode(schema, root)
  if (value === undefined || decoded === undefined) return refuse(problems)
  const mistakes = check(decoded, value.is)
  return mistakes.length > 0 ? refuse(mistakes) : { ok: true, value: value.is }
}
