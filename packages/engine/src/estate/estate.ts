import type { CommandFact } from '../model/command-fact.js'
import type { DocumentFact, EntityFact, Facts, Origin } from '../model/fact.js'
import type { Fields, Group } from '../model/field.js'
import { generationReading, generations, type Generation, type VersionReading } from '../model/generation.js'
import { entityKinds, type EntityKind } from '../model/kind.js'
import { identityOf, spokenIdentity } from '../model/identity.js'
import { known, unknown } from '../model/field.js'
import type { TypeDefinition } from '../vocabulary/type-definition.js'
import { kindOfType, typeNamed, typeOfKind } from '../vocabulary/vocabulary.js'
import { completeExports } from './complete-exports.js'
import { contradictionsIn, type Contradiction } from './contradictions.js'
import { GroupedFacts, type FactStore } from './fact-store.js'
import { View } from './view.js'
import { nowhere } from '../source/source.js'
import { Referrers } from './referrers.js'

export interface EstateOptions {
  /** The estate before the change, if there is one: with it, "new" and "retargeted" are known. */
  readonly base?: Estate
  /** YYYY-MM-DD; the clock is an input. */
  readonly today: string
  /** Kinds of things of which a procedure brings more than anybody names. */
  readonly opened?: ReadonlySet<EntityKind>
}

/** The facts of all sources, linked: what rules see. */
export class Estate {
  readonly documents: readonly DocumentFact[]
  readonly options: EstateOptions
  readonly commands: readonly CommandFact[]
  readonly #store: FactStore
  readonly #views = new Map<string, View>()
  readonly #documentViews = new Map<DocumentFact, View>()
  #contradictions: ReadonlyMap<DocumentFact, Contradiction> | undefined
  #made: ReadonlyMap<DocumentFact, readonly EntityFact[]> | undefined
  readonly #referrers = new Map<string, Referrers>()

  constructor(documents: readonly DocumentFact[], store: FactStore, options: EstateOptions, commands: readonly CommandFact[] = []) {
    this.documents = documents
    this.commands = commands
    this.options = options
    this.#store = store
  }

  get facts(): readonly EntityFact[] {
    return this.#store.all
  }

  /** The estate as a whole, for expressions. */
  get self(): View {
    return this.#memo('Estate', () => new View(typeNamed('Estate'), this, { key: '', facts: [] }))
  }

  /** Every entity of a kind that some source defines, in the order of the sources. */
  entities(kind: EntityKind): readonly View[] {
    return this.keys(kind).map((key) => this.entity(kind, key))
  }

  keys(kind: EntityKind): readonly string[] {
    return this.#store.keys(kind)
  }

  has(kind: EntityKind, key: string): boolean {
    return this.#store.of(kind, key).length > 0
  }

  /** The entity by its normalised identity. One that nobody defines has a name and nothing else that is known. */
  entity(kind: EntityKind, key: string): View {
    return this.#memo(`${kind}:${key}`, () => this.#view(typeOfKind(kind), key, this.#store.of(kind, key)))
  }

  factsOf(kind: EntityKind, key: string): readonly EntityFact[] {
    return this.#store.of(kind, key)
  }

  entityOfType(type: string, written: string): View {
    const kind = kindOfType(type)
    const key = identityOf(kind, written)
    const spoken = spokenIdentity(written)
    if (spoken === key || this.has(kind, key)) return this.entity(kind, key)
    return this.#memo(`${kind}:${key} ${spoken}`, () => new View(typeOfKind(kind), this, { key, facts: [], spoken }))
  }

  isEntityType(type: string): boolean {
    return entityKinds.some((kind) => typeOfKind(kind).name === type)
  }

  document(fact: DocumentFact): View {
    const seen = this.#documentViews.get(fact)
    if (seen !== undefined) return seen
    const view = new View(typeNamed('Document'), this, { key: fact.identity, facts: [], fields: { ...fact.fields, ...this.#contradiction(fact) } })
    this.#documentViews.set(fact, view)
    return view
  }

  group(type: string, { fields }: Group): View {
    return new View(typeNamed(type), this, { key: '', facts: [], fields })
  }

  generation(reading: VersionReading): View {
    const { id, name } = reading.generation
    return this.#memo(`generation:${name}`, () => new View(typeNamed('Generation'), this, { key: id, facts: [], fields: generationFields(reading) }))
  }

  /** The same entity as one kind of source alone describes it; absent if none does. */
  narrowed(view: View, origin: Origin): View | undefined {
    const facts = view.source.facts.filter((fact) => fact.origin === origin)
    if (facts.length === 0) return undefined
    return new View(view.type, this, { ...view.source, facts, among: [origin] })
  }

  /** What the steps of one document make and change. */
  madeBy(document: DocumentFact): readonly EntityFact[] {
    this.#made ??= byDocument(this.facts.filter(({ origin }) => origin === 'done'))
    return this.#made.get(document) ?? []
  }

  /** Who names an entity in one of its fields: the applications of a pool, the contacts of an application. */
  referrers(kind: EntityKind, field: string, target: EntityKind): Referrers {
    const key = `${kind}.${field}`
    const seen = this.#referrers.get(key)
    if (seen !== undefined) return seen
    const referrers = new Referrers(this.entities(kind), field, target)
    this.#referrers.set(key, referrers)
    return referrers
  }

  /** What an export before this one says otherwise. */
  #contradiction(document: DocumentFact): Fields {
    this.#contradictions ??= contradictionsIn(this.facts)
    const found = this.#contradictions.get(document)
    if (found === undefined) return {}
    const at = found.field.at ?? document.at
    const other = known(found.other.document.at.source.path, found.other.field.at ?? found.other.document.at)
    return { contradiction: known({ fields: { about: known(found.about, at), document: other } }, at) }
  }

  #view(type: TypeDefinition, key: string, facts: readonly EntityFact[]): View {
    return new View(type, this, { key, facts })
  }

  #memo(key: string, make: () => View): View {
    const seen = this.#views.get(key)
    if (seen !== undefined) return seen
    const view = make()
    this.#views.set(key, view)
    return view
  }
}

/** Links what the readers found; a base makes changes visible. */
export function link(facts: Facts, options: EstateOptions): Estate {
  return new Estate(facts.documents, new GroupedFacts(completeExports(facts.entities)), options, facts.commands)
}

function byDocument(facts: readonly EntityFact[]): ReadonlyMap<DocumentFact, readonly EntityFact[]> {
  const documents = new Map<DocumentFact, EntityFact[]>()
  for (const fact of facts) {
    const own = documents.get(fact.document)
    if (own === undefined) documents.set(fact.document, [fact])
    else own.push(fact)
  }
  return documents
}

function namesOf(ids: readonly string[]): string {
  const names = ids.map((id) => generationReading(id)?.generation.name ?? id)
  return names.length === 0 ? 'no other' : names.join(', ')
}

function generationFields({ generation, nameInferred }: VersionReading): Fields {
  const { id, rank, name, ucma, supportEnd, coexistsWith } = generation
  const fields = Object.entries({ id, rank, name, ucma, supportEnd }).map(([field, value]) => [field, known(value, nowhere)] as const)
  const neighbours = { items: coexistsWith.map((each) => known(each, nowhere)), open: false }
  return { ...Object.fromEntries(fields), coexistsWith: known(neighbours, nowhere), supportedBeside: known(namesOf(coexistsWith), nowhere), ...(nameInferred ? inferredFields(generation) : {}) }
}

/** A number that several products share tells neither the name for certain nor the end of support. */
function inferredFields({ id, name, serviceVersion }: Generation): Fields {
  const isShared = generations.filter((other) => other.serviceVersion === serviceVersion).length > 1
  return { name: { ...known(name, nowhere), inferred: true }, id: { ...known(id, nowhere), inferred: true }, ...(isShared ? { supportEnd: unknown(`which product has the ServiceVersion ${serviceVersion}`) } : {}) }
}
