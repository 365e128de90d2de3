import type { DocumentFact, EntityFact, Facts, Origin } from '../src/model/fact.js'
import { absent, known, unknown, type Field, type Fields, type Value } from '../src/model/field.js'
import { applicationKey, identityOf } from '../src/model/identity.js'
import type { EntityKind } from '../src/model/kind.js'
import type { Source, Span } from '../src/source/source.js'
import { link, type Estate, type EstateOptions } from '../src/estate/estate.js'

/** Facts written by hand: `undefined` leaves a field out, `null` makes it absent, `'?name'` unknown. */
export type Written = Readonly<Record<string, Value | null | readonly string[]>>

export class FactsWriter {
  readonly #entities: EntityFact[] = []
  readonly #document: DocumentFact
  readonly #source: { path: string; text: string; language: 'yaml' }

  constructor(path = 'topology.yaml', fields: Written = {}) {
    this.#source = { path, text: '', language: 'yaml' }
    this.#document = { kind: 'Topology', identity: `Topology/${path}`, at: this.#write(`# ${path}`), fields: this.#fields(fields) }
  }

  add(kind: EntityKind, name: string, fields: Written = {}, origin: Origin = 'declared'): this {
    const at = this.#write(name)
    const key = kind === 'application' ? applicationKey(typeof fields['pool'] === 'string' ? fields['pool'] : '', name) : identityOf(kind, name)
    const identity = kind === 'application' ? { id: known(name, at) } : {}
    this.#entities.push({ kind, key, name: known(name, at), origin, fields: { ...this.#fields(fields), ...identity }, at, path: `/${kind}/${key}`, document: this.#document })
    return this
  }

  get facts(): Facts {
    return { documents: [this.#document], entities: this.#entities, procedures: [], commands: [] }
  }

  get source(): Source {
    return this.#source
  }

  estate(options: Partial<EstateOptions> = {}): Estate {
    return link(this.facts, { today: '2026-01-01', ...options })
  }

  #fields(written: Written): Fields {
    return Object.fromEntries(Object.entries(written).map(([name, value]) => [name, this.#field(value)]))
  }

  #field(value: Value | null | readonly string[]): Field {
    const at = this.#write(typeof value === 'object' ? JSON.stringify(value) : String(value))
    if (value === null) return absent(at)
    if (typeof value === 'string' && value.startsWith('?')) return unknown(value.slice(1), at)
    if (!isTexts(value)) return known(value, at)
    return known({ items: value.filter((item) => item !== '…').map((item) => this.#field(item)), open: value.includes('…') }, at)
  }

  #write(text: string): Span {
    const start = this.#source.text.length
    this.#source.text += `${text}\n`
    return { source: this.#source, start, end: start + text.length }
  }
}

function isTexts(value: Value | readonly string[]): value is readonly string[] {
  return Array.isArray(value)
}
