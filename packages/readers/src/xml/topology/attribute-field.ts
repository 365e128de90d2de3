import { identityOf, known, knownPath, span, unknown, type EntityKind, type Field, type Source } from '@topolint/engine'
import type { XmlAttribute } from '../element/xml-element.js'

/** Scripts hold topologies whose names are still variables: such a name is not known, and is the same only inside its document. */
const variable = /\$(?:\w+|\{[^}]*\}|\()/u

export function isVariable(value: string): boolean {
  return variable.test(value)
}

export function textField(source: Source, attribute: XmlAttribute): Field {
  const { value } = attribute
  const place = span(source, attribute)
  return isVariable(value) ? { ...unknown(value, place), variable: value } : known(value, place)
}

/** Undefined where nothing is written, unknown where it is neither yes nor no. */
export function booleanField(source: Source, attribute: XmlAttribute | undefined): Field | undefined {
  if (attribute === undefined) return undefined
  const word = attribute.value.trim().toLowerCase()
  const place = span(source, attribute)
  return word === 'true' || word === '1' ? known(true, place) : word === 'false' || word === '0' ? known(false, place) : unknown(attribute.value, place)
}

export function keyOf(source: Source, kind: EntityKind, value: string): string {
  return isVariable(value) ? `${value.toLowerCase()} in ${knownPath(source)}` : identityOf(kind, value)
}

/** A generation as the number of its services shows it. */
export function generationField(source: Source, version: XmlAttribute | undefined): Field | undefined {
  if (version === undefined) return undefined
  const number = /^\s*(\d{1,3})\s*$/u.exec(version.value)?.[1]
  const place = span(source, version)
  return number === undefined ? unknown(`ServiceVersion ${version.value}`, place) : known(`serviceVersion:${Number(number)}`, place)
}
