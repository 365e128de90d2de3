import { absent, known, span, unknown, type Field, type Fields, type Source, type Span, type Value } from '@topolint/engine'
import type { ExportedObject, ExportedValue } from './exported-object.js'

/** Makes fields of the properties of one object. What is not there is not said, and what is not clear is unknown. */
export class ExportedFields {
  readonly #source: Source
  readonly #object: ExportedObject

  constructor(source: Source, object: ExportedObject) {
    this.#source = source
    this.#object = object
  }

  /** A value of one text; `read` gives nothing for what it does not understand. */
  text(property: string, name: string, read: (text: string) => Value | undefined = (text) => text): Fields {
    return this.#field(property, name, (value) => {
      if (value.kind !== 'text') return undefined
      const meant = read(value.text)
      return meant === undefined ? undefined : known(meant, this.#at(value))
    })
  }

  /** A list in full, if each of its members is clear. */
  list(property: string, name: string, read: (text: string) => string = (text) => text): Fields {
    return this.#field(property, name, (value) => {
      if (value.kind !== 'list') return undefined
      const items = value.items.map((item): Field => (item.kind === 'text' ? known(read(item.text), this.#at(item)) : unknown(`a member of ${property}`, this.#at(item))))
      return known({ items: items.filter(({ state }) => state === 'known'), open: items.some(({ state }) => state !== 'known') }, this.#at(value))
    })
  }

  #field(property: string, name: string, read: (value: ExportedValue) => Field | undefined): Fields {
    const value = this.#object.properties.get(property.toLowerCase())
    if (value === undefined) return {}
    if (value.kind === 'nothing') return { [name]: absent(this.#at(value)) }
    return { [name]: read(value) ?? unknown(`what ${property} stands for`, this.#at(value)) }
  }

  #at(value: ExportedValue): Span {
    return span(this.#source, value)
  }
}

export function asInteger(text: string): number | undefined {
  return /^\d{1,9}$/u.test(text) ? Number(text) : undefined
}

export function asBoolean(text: string): boolean | undefined {
  const lower = text.toLowerCase()
  return lower === 'true' ? true : lower === 'false' ? false : undefined
}

/** The name of a pool, with or without the role that cmdlets put before it; other ways to point at one are not understood. */
export function asPool(text: string): string | undefined {
  return /^(?:\w+:)?(?=[^:\s/=,]*[a-z])[^:\s/=,]+\.[^:\s/=,]+$/iu.test(text) ? text.slice(text.indexOf(':') + 1) : undefined
}
