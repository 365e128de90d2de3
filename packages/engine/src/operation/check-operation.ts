import { nearest, type DecodedScalar } from '@topolint/yaml'
import { typeOfKind } from '../vocabulary/vocabulary.js'
import type { Mistake } from './data-file.js'
import type { DecodedOperation, Operation } from './operation-file.js'
import type { WordGroups } from './word-groups.js'

type Text = DecodedScalar<string>

/** What a schema cannot see: names that lead nowhere, phrases without places, effects on fields that do not exist. */
export function checkOperation(decoded: DecodedOperation, operation: Operation, { path, words }: { readonly path: string; readonly words: WordGroups }): readonly Mistake[] {
  const { fields } = decoded
  const wordNames = [...words.verbs.keys(), ...words.things.keys()]
  return [
    ...(fields.id === undefined ? [] : checkId(fields.id, path)),
    ...Object.values(fields.implies?.fields ?? {}).flatMap(({ items }) => items.flatMap((source) => checkImplied(source, Object.keys(operation.subjects)))),
    ...(fields.phrases?.items ?? []).flatMap((phrase) => checkPhrase(phrase, wordNames)),
    ...alternativesIn(fields.tellingWords?.items ?? [], wordNames),
    ...conditionTexts(decoded).flatMap((text) => checkName(text, [...words.lists.keys()], 'list')),
    ...(fields.effects?.items ?? []).flatMap((effect) => checkEffect(effect, Object.keys(operation.subjects))),
  ]
}

/** The id is kebab-case and the name of the file. */
function checkId(id: Text, path: string): readonly Mistake[] {
  const file = path.split('/').at(-1)?.replace(/\.ya?ml$/u, '')
  if (!/^[a-z0-9]+(?:-[a-zA-Z0-9]+)*$/u.test(id.value)) return [{ ...id.range, message: `"${id.value}" must be small letters, digits and single hyphens` }]
  return file === id.value ? [] : [{ ...id.range, message: `The id and the name of the file must be the same; the file is called ${file ?? path}` }]
}

type DecodedPhrase = NonNullable<DecodedOperation['fields']['phrases']>['items'][number]

function checkPhrase({ fields, range }: DecodedPhrase, names: readonly string[]): readonly Mistake[] {
  const { all, inOrder, none } = fields
  const bodies = [all, inOrder].filter((body) => body !== undefined)
  if (bodies.length !== 1) return [{ start: range.start, end: range.end, message: 'A phrase needs one of all and inOrder' }]
  return alternativesIn([...bodies.flatMap(({ items }) => items), ...(none === undefined ? [] : [none])], names)
}

function alternativesIn(places: readonly { readonly items: readonly Text[] }[], names: readonly string[]): readonly Mistake[] {
  return places.flatMap(({ items }) => items).flatMap((text) => checkName(text, names, 'group of words'))
}

function conditionTexts({ fields }: DecodedOperation): readonly Text[] {
  const tables = [...(fields.forms?.items ?? []).map((form) => form.fields.where), fields.composedOf?.fields.where]
  const conditions = tables.flatMap((table) => (table === undefined ? [] : Object.values(table.fields)))
  return conditions.flatMap((condition) => [...(condition.fields.oneOf?.items ?? []), ...(condition.fields.noneOf?.items ?? [])])
}

function checkName({ value, range }: Text, names: readonly string[], what: string): readonly Mistake[] {
  if (!value.startsWith('$') || names.includes(value.slice(1))) return []
  return [{ ...range, message: `No ${what} is called ${value}${hint(value, names.map((name) => `$${name}`))}` }]
}

function checkImplied(source: Text, exposed: readonly string[]): readonly Mistake[] {
  return source.value === 'application.pool' ? [] : checkSubject(source, exposed)
}

type DecodedEffect = NonNullable<DecodedOperation['fields']['effects']>['items'][number]

function checkEffect(effect: DecodedEffect, exposed: readonly string[]): readonly Mistake[] {
  const { fields } = effect
  const subjects = [fields.identity, 'to' in fields ? fields.to : undefined].filter((subject) => subject !== undefined)
  return [...subjects.flatMap((subject) => checkSubject(subject, exposed)), ...checkEffectFields(effect, exposed)]
}

function checkEffectFields({ fields }: DecodedEffect, exposed: readonly string[]): readonly Mistake[] {
  const entity = 'creates' in fields ? fields.creates : 'sets' in fields ? fields.sets : 'removes' in fields ? fields.removes : undefined
  const table = 'fields' in fields ? fields.fields : undefined
  if (entity === undefined || table === undefined) return []
  const known = Object.keys(typeOfKind(entity.value).fields)
  return table.entries.flatMap(({ key, keyRange, decoded }) => [
    ...checkField({ value: key, range: keyRange }, entity.value, known),
    ...(decoded.kind === 'nothing' ? [] : checkValue(decoded, { entity: entity.value, known, exposed })),
  ])
}

function checkValue(text: Text, { entity, known, exposed }: { readonly entity: string; readonly known: readonly string[]; readonly exposed: readonly string[] }): readonly Mistake[] {
  if (!text.value.startsWith('before.')) return checkSubject(text, exposed)
  return checkField({ value: text.value.slice('before.'.length), range: text.range }, entity, known)
}

function checkField({ value, range }: Pick<Text, 'value' | 'range'>, entity: string, known: readonly string[]): readonly Mistake[] {
  return known.includes(value) ? [] : [{ ...range, message: `${entity} has no field ${value}${hint(value, known)}` }]
}

function checkSubject({ value, range }: Text, exposed: readonly string[]): readonly Mistake[] {
  return exposed.includes(value) ? [] : [{ ...range, message: `The operation exposes no subject ${value}${hint(value, exposed)}` }]
}

function hint(name: string, names: readonly string[]): string {
  const near = nearest(name, names)
  return near === undefined ? '' : `. Did you mean ${near}?`
}
