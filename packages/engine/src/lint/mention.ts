import { defines } from '../model/defines.js'
import type { EntityFact } from '../model/fact.js'
import { known, textOfValue, type Field, type Fields, type Known } from '../model/field.js'
import { identityOf } from '../model/identity.js'
import type { EntityKind } from '../model/kind.js'
import type { Estate } from '../estate/estate.js'
import { View } from '../estate/view.js'
import { isClosed } from '../vocabulary/closed.js'
import { typeNamed } from '../vocabulary/vocabulary.js'

/** A place that names something, as a view of its own: with the fact that it stands in, which knows document and path. */
export function mention(estate: Estate, type: 'Name' | 'Reference', fact: EntityFact, field: string, fields: Fields): View {
  return new View(typeNamed(type), estate, { key: `${fact.key}.${field}`, facts: [{ ...fact, fields, path: `${fact.path}/${field}` }], fields })
}

/** A place that names a thing of one of some kinds: the first for messages, any of them for being defined. */
export function reference(estate: Estate, fact: EntityFact, field: string, kinds: readonly [EntityKind, ...EntityKind[]], item: Field): readonly View[] {
  if (item.state !== 'known') return []
  const [to] = kinds
  const said = (value: string | boolean): Known => known(value, item.at)
  return [
    mention(estate, 'Reference', fact, field, {
      text: item,
      to: said(to),
      field: said(field),
      isDefined: said(kinds.some((kind) => isDefined(estate, kind, identityOf(kind, textOfValue(item.value))))),
      isClosed: said(kinds.every((kind) => isClosed(estate, kind)) && isFamiliar(estate, to, textOfValue(item.value))),
    }),
  ]
}

/** A machine of a domain in which none is known may belong to another deployment, whose topology is not at hand. */
function isFamiliar(estate: Estate, kind: EntityKind, written: string): boolean {
  if (!machines.includes(kind) && kind !== 'application') return true
  const [name = ''] = identityOf(kind, written).split('/')
  return !name.includes('.') || domainsOf(estate).has(domainOf(name))
}

const machines: readonly EntityKind[] = ['pool', 'applicationPool', 'computer']
const domainsIn = new WeakMap<Estate, ReadonlySet<string>>()

function domainsOf(estate: Estate): ReadonlySet<string> {
  const seen = domainsIn.get(estate)
  if (seen !== undefined) return seen
  const made = new Set(machines.flatMap((kind) => estate.keys(kind).filter((key) => estate.factsOf(kind, key).some(({ origin }) => origin !== 'done')).map(domainOf)))
  domainsIn.set(estate, made)
  return made
}

function domainOf(name: string): string {
  return name.slice(name.indexOf('.') + 1)
}

const definedIn = new WeakMap<Estate, Map<string, boolean>>()

/** A thing that many steps speak of is looked for once. */
function isDefined(estate: Estate, kind: EntityKind, key: string): boolean {
  const seen = definedIn.get(estate) ?? new Map<string, boolean>()
  definedIn.set(estate, seen)
  const name = `${kind} ${key}`
  const found = seen.get(name) ?? estate.factsOf(kind, key).some(defines)
  seen.set(name, found)
  return found
}
