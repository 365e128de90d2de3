import type { Field } from '../model/field.js'
import type { EntityKind } from '../model/kind.js'
import type { View } from '../estate/view.js'

/** One type of the language in which rules speak of an estate. */
export interface TypeDefinition {
  readonly name: string
  readonly says: string
  readonly kind?: EntityKind
  /** The field that holds the identity of an entity. */
  readonly identity?: string
  readonly fields: Readonly<Record<string, FieldDefinition>>
}

/** Lists that the engine does not know by itself: which operations and scenarios there are. */
export interface ClosedLists {
  readonly operation: readonly string[]
  readonly scenario: readonly string[]
}

export interface FieldDefinition {
  /** `string`, `int`, `bool`, `timestamp`, the name of a type, or a list of one of these. */
  readonly type: string
  readonly says: string
  /** The closed list of what the field can be, where there is one. */
  readonly members?: readonly string[]
  /** The closed list that it is of, where the list comes from elsewhere. */
  readonly closed?: keyof ClosedLists
  /** Worked out from other fields; without it the field is what the sources claim. */
  readonly derive?: (self: View) => Field
  /** Who describes the entity and leaves this out says that there is none. */
  readonly omitted?: 'none'
  /** Leads to another view, without a claim of any source: the same entity by one kind of source alone, the estate before a step. */
  readonly leadsTo?: (self: View) => View | undefined
}

export function claimed(type: string, says: string, members?: readonly string[]): FieldDefinition {
  return members === undefined ? { type, says } : { type, says, members }
}

/** A field that people leave out where there is nothing to say. */
export function mayBeOmitted(type: string, says: string): FieldDefinition {
  return { type, says, omitted: 'none' }
}

export function derived(type: string, says: string, derive: (self: View) => Field): FieldDefinition {
  return { type, says, derive }
}

export function isListType(type: string): boolean {
  return type.startsWith('list<')
}

export function itemType(type: string): string {
  return isListType(type) ? type.slice('list<'.length, -1) : type
}
