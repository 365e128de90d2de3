import type { Estate } from '../estate/estate.js'
import { View } from '../estate/view.js'
import type { EntityFact } from '../model/fact.js'
import type { EntityKind } from '../model/kind.js'
import type { KnownBefore } from '../operation/effect.js'
import type { ProcedureFact } from '../procedure/procedure-fact.js'
import { stepsOf } from '../procedure/steps.js'
import { typeOfKind } from '../vocabulary/vocabulary.js'
import type { Knowledge } from './knowledge.js'

/** What procedures make is part of the estate: a pool that a script makes is a new pool. Each step sees what those before it made. */
export function effectsIn(procedures: readonly ProcedureFact[], initial: Estate, knowledge: Knowledge): readonly EntityFact[] {
  return procedures.flatMap(({ body, document }) => {
    const before = new Unfolding(initial)
    return stepsOf(body).flatMap((step) => {
      const made = knowledge.effectsOf(step, { document, before })
      for (const fact of made) before.add(fact)
      return made
    })
  })
}

/** An estate that grows step by step, so that a long procedure is not linked anew at each of its steps. */
class Unfolding implements KnownBefore {
  readonly #initial: Estate
  readonly #made = new Map<string, EntityFact[]>()

  constructor(initial: Estate) {
    this.#initial = initial
  }

  add(fact: EntityFact): void {
    const key = `${fact.kind}:${fact.key}`
    const facts = this.#made.get(key)
    if (facts === undefined) this.#made.set(key, [fact])
    else facts.push(fact)
  }

  has(kind: EntityKind, key: string): boolean {
    return this.#made.has(`${kind}:${key}`) || this.#initial.has(kind, key)
  }

  entity(kind: EntityKind, key: string): View {
    const initial = this.#initial.entity(kind, key)
    const made = this.#made.get(`${kind}:${key}`)
    return made === undefined ? initial : new View(typeOfKind(kind), this.#initial, { key, facts: [...initial.source.facts, ...made] })
  }
}
