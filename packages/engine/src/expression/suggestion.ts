import { nearest } from '@topolint/yaml'
import { findType, vocabulary } from '../vocabulary/vocabulary.js'
import { itemType } from '../vocabulary/type-definition.js'
import type { Scope } from './environment.js'

/** "Did you mean" for a name that the type check does not know. */
export function suggestionFor(summary: string, before: string, scope: Scope): string {
  const name = /^(?:No such key|Unknown variable): (\w+)/u.exec(summary)?.[1]
  if (name === undefined) return ''
  const near = nearest(name, candidates(before, scope))
  return near === undefined ? '' : `. Did you mean ${near}?`
}

/** The fields of what stands before the dot where its type can be seen from the path, else every name there is. */
function candidates(before: string, scope: Scope): readonly string[] {
  const path = /([a-zA-Z_]\w*(?:\.\w+)*)\.?$/u.exec(before)?.[1]?.split('.') ?? []
  const [root = '', ...fields] = path
  const type = fields.reduce<string | undefined>((owner, field) => findType(owner ?? '')?.fields[field]?.type, scope[root])
  const own = findType(itemType(type ?? ''))
  return own === undefined ? [...Object.keys(scope), ...vocabulary.flatMap(({ fields: all }) => Object.keys(all))] : Object.keys(own.fields)
}
