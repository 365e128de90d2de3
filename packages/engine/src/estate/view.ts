import { absent, known, type Field, type List, type Value } from '../model/field.js'
import type { EntityFact, Origin } from '../model/fact.js'
import type { FieldDefinition, TypeDefinition } from '../vocabulary/type-definition.js'
import { nowhere } from '../source/source.js'
import type { Estate } from './estate.js'
import { resolveClaims } from '../model/claims.js'
import { facadeClass } from './facade.js'
import { toExpressionValue } from './expression-value.js'
import { noteInference, throwUnknown } from './unknown-read.js'

/** Where the fields of a view come from: claims of several facts, or one group of fields. */
export interface ViewSource {
  readonly key: string
  readonly facts: readonly EntityFact[]
  /** Its name as somebody wrote it who names it, where nobody defines it. */
  readonly spoken?: string
  readonly among?: readonly Origin[]
  readonly fields?: Readonly<Record<string, Field>>
  /** Of a step: the estate as known just before it. */
  readonly before?: () => Estate
  /** Of a procedure: the computers beside those on which an operation is done. */
  readonly computersBeside?: (operation: string) => List
  /** Of a step about a contact: the contact as a later step of the procedure shows it. */
  readonly contactAfter?: () => View | undefined
}

/** A thing of the estate as rules see it: total over known, absent and unknown. */
export class View {
  readonly type: TypeDefinition
  readonly estate: Estate
  readonly source: ViewSource
  /** The view as the expression language holds it. */
  readonly facade: object
  readonly #fields = new Map<string, Field>()
  readonly #values = new Map<string, unknown>()

  constructor(type: TypeDefinition, estate: Estate, source: ViewSource) {
    this.type = type
    this.estate = estate
    this.source = source
    this.facade = new (facadeClass(type))(this)
  }

  /** What is said of a field, with its spans. */
  field(name: string): Field {
    const known = this.#fields.get(name)
    if (known !== undefined) return known
    const found = this.#find(name)
    this.#fields.set(name, found)
    return found
  }

  /** The value for an expression; undefined where absent, and unknown is thrown. */
  read(name: string): unknown {
    const leadsTo = definitionOf(this.type, name)?.leadsTo
    if (leadsTo !== undefined) return leadsTo(this)?.facade
    const field = this.field(name)
    if (field.state === 'absent') return undefined
    if (field.state === 'unknown') return throwUnknown(field)
    if (field.inferred === true) noteInference()
    if (!this.#values.has(name)) this.#values.set(name, this.#convert(name, field.value))
    return this.#values.get(name)
  }

  #find(name: string): Field {
    const definition = definitionOf(this.type, name)
    if (definition === undefined) return absent()
    if (definition.derive !== undefined) return definition.derive(this)
    if (this.source.fields !== undefined) return this.source.fields[name] ?? absent()
    if (name === this.type.identity) return this.#name()
    const { facts, among } = this.source
    const left = definition.omitted === 'none' && facts.length > 0 && facts.every(({ fields }) => fields[name] === undefined)
    return left ? absent() : resolveClaims(facts, name, among)
  }

  #name(): Field {
    return this.source.facts[0]?.name ?? known(this.source.spoken ?? this.source.key, nowhere)
  }

  #convert(name: string, value: Value): unknown {
    return toExpressionValue(this.estate, definitionOf(this.type, name)?.type ?? 'string', value)
  }
}

function definitionOf(type: TypeDefinition, name: string): FieldDefinition | undefined {
  return Object.hasOwn(type.fields, name) ? type.fields[name] : undefined
}
