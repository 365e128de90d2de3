import type { EntityKind, Fields, Source } from '@topolint/engine'
import type { ExportedFields } from './exported-fields.js'
import type { ExportedObject, ExportedText } from './exported-object.js'

/** How the objects of one cmdlet are told and read. */
export interface ExportedKind {
  readonly kind: EntityKind
  /** In the path of what is read, as topolint documents call their lists. */
  readonly list: string
  /** The text that identifies the object, if it is one of these: by its properties and the form of its identity, which what goes into a cmdlet does not have. */
  readonly named: (object: ExportedObject) => ExportedText | undefined
  readonly fields: (fields: ExportedFields, named: string, object: ExportedObject, source: Source) => Fields
}

/** Whether an object has all of some properties, whatever their values. */
export function has({ properties }: ExportedObject, ...names: readonly string[]): boolean {
  return names.every((name) => properties.has(name))
}

/** A text with what cmdlets put before it taken away. */
export function withoutPrefix(text: ExportedText, prefix: RegExp): ExportedText | undefined {
  const bare = text.text.replace(prefix, '')
  return bare === text.text || bare === '' ? undefined : { ...text, text: bare }
}
