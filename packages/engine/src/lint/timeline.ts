import { Estate } from '../estate/estate.js'
import type { FactStore } from '../estate/fact-store.js'
import type { EntityFact } from '../model/fact.js'
import type { EntityKind } from '../model/kind.js'
import type { Step } from '../model/step.js'
import type { ProcedureFact } from '../procedure/procedure-fact.js'
import { stepsOf } from '../procedure/steps.js'
import type { Knowledge } from './knowledge.js'

/** What one entity is, by the steps of a procedure, from a step on. */
interface Version {
  readonly since: number
  readonly fact: EntityFact
}

/** What the steps of a procedure make of the estate, in the order in which they are written: the estate as it is before each of them. */
export class Timeline {
  readonly made: readonly EntityFact[]
  readonly #initial: Estate
  readonly #versions = new Map<EntityKind, Map<string, Version[]>>()
  readonly #places = new Map<Step, number>()
  readonly #before = new Map<number, Estate>()

  constructor({ body, document }: ProcedureFact, initial: Estate, knowledge: Knowledge) {
    this.#initial = initial
    this.made = stepsOf(body).flatMap((step, place) => {
      this.#places.set(step, place)
      const made = knowledge.effectsOf(step, { document, before: this.#at(place) })
      for (const fact of made) this.#add(fact, place + 1)
      return made
    })
  }

  before(step: Step): Estate {
    const place = this.#places.get(step) ?? 0
    const seen = this.#before.get(place)
    if (seen !== undefined) return seen
    const estate = this.#at(place)
    this.#before.set(place, estate)
    return estate
  }

  #at(place: number): Estate {
    return new Estate(this.#initial.documents, new FactsUntil(this.#initial, this.#versions, place), this.#initial.options)
  }

  /** One fact holds all that steps made of an entity so far, so that a thing changed often costs no more than one changed once. */
  #add(fact: EntityFact, since: number): void {
    const entities = this.#versions.get(fact.kind) ?? new Map<string, Version[]>()
    this.#versions.set(fact.kind, entities)
    const versions = entities.get(fact.key) ?? []
    entities.set(fact.key, versions)
    const last = versions.at(-1)?.fact
    versions.push({ since, fact: last === undefined ? fact : { ...fact, fields: { ...last.fields, ...fact.fields } } })
  }
}

/** The facts of an estate together with what the steps up to a place made. */
class FactsUntil implements FactStore {
  readonly #initial: Estate
  readonly #versions: ReadonlyMap<EntityKind, ReadonlyMap<string, readonly Version[]>>
  readonly #place: number

  constructor(initial: Estate, versions: ReadonlyMap<EntityKind, ReadonlyMap<string, readonly Version[]>>, place: number) {
    this.#initial = initial
    this.#versions = versions
    this.#place = place
  }

  get all(): readonly EntityFact[] {
    const made = [...this.#versions.values()].flatMap((entities) => [...entities.values()].flatMap((versions) => this.#current(versions) ?? []))
    return [...this.#initial.facts, ...made]
  }

  keys(kind: EntityKind): readonly string[] {
    const made = [...(this.#versions.get(kind) ?? [])].flatMap(([key, versions]) => (this.#current(versions) === undefined ? [] : [key]))
    return [...new Set([...this.#initial.keys(kind), ...made])]
  }

  of(kind: EntityKind, key: string): readonly EntityFact[] {
    const initial = this.#initial.factsOf(kind, key)
    const made = this.#current(this.#versions.get(kind)?.get(key) ?? [])
    return made === undefined ? initial : [...initial, made]
  }

  /** The last version that holds at the place: versions are in order. */
  #current(versions: readonly Version[]): EntityFact | undefined {
    let low = 0
    let high = versions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((versions[middle]?.since ?? 0) <= this.#place) low = middle + 1
      else high = middle
    }
    return versions[low - 1]?.fact
  }
}
