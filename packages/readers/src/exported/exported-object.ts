import type { Range } from '@topolint/yaml'

/** One object that a cmdlet gave, as whatever wrote it down left it. */
export interface ExportedObject extends Range {
  /** By name in lower case. */
  readonly properties: ReadonlyMap<string, ExportedValue>
}

export type ExportedValue = ExportedText | ExportedList | ExportedNothing | UnclearValue

export interface ExportedText extends Range {
  readonly kind: 'text'
  readonly text: string
}

export interface ExportedList extends Range {
  readonly kind: 'list'
  readonly items: readonly ExportedValue[]
}

/** `null`, or an empty text. */
export interface ExportedNothing extends Range {
  readonly kind: 'nothing'
}

/** A value of which only the name of its type is left, or an object where a text is meant. */
export interface UnclearValue extends Range {
  readonly kind: 'unclear'
}

/** What reading one format gives. */
export interface ExportedObjects {
  readonly objects: readonly ExportedObject[]
  readonly problems: readonly ExportedProblem[]
}

export interface ExportedProblem extends Range {
  readonly message: string
}

const nameOfType = /^(?:System|Microsoft)\.[\w.]+(?:\[\]|`\d.*)?$|^@\{.*\}$/u

export function toValue(text: string, { start, end }: Range): ExportedValue {
  const trimmed = text.trim()
  if (trimmed === '') return { kind: 'nothing', start, end }
  return nameOfType.test(trimmed) ? { kind: 'unclear', start, end } : { kind: 'text', text: trimmed, start, end }
}

/** The text of a property, if it has one. */
export function textIn({ properties }: ExportedObject, name: string): ExportedText | undefined {
  const value = properties.get(name)
  return value?.kind === 'text' ? value : undefined
}
