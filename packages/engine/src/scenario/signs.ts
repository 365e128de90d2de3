import type { Estate } from '../estate/estate.js'
import { textOfValue, type Field } from '../model/field.js'
import { generationReading, type GenerationId } from '../model/generation.js'
import { identityOf } from '../model/identity.js'
import type { EntityKind } from '../model/kind.js'
import type { Step } from '../model/step.js'
import { not, some, type Verdict } from '../operation/verdict.js'

const oldestLync = 3

/** What the steps of a procedure show of its scenario, in an estate as it was before them. */
export class Signs {
  readonly #steps: readonly Step[]
  readonly #estate: Estate
  readonly #operations: ReadonlySet<string>

  constructor(steps: readonly Step[], estate: Estate) {
    this.#steps = steps
    this.#estate = estate
    this.#operations = new Set(steps.flatMap(({ operation }) => operation ?? []))
  }

  does(operation: string): boolean {
    return this.#operations.has(operation)
  }

  /** Some contact is moved to a pool that it was not on. */
  get movesToAnotherPool(): Verdict {
    return some(this.#moves.map((move) => this.#leavesItsPool(move)))
  }

  get movesWithinPool(): Verdict {
    return some(this.#moves.map((move) => not(this.#leavesItsPool(move))))
  }

  /** Some pool is hung on a Front End pool of a newer generation. */
  get retargetsToNewer(): Verdict {
    return some(
      this.#of('set-registrar').map(({ subjects }) => {
        const now = this.#rank(subjects['registrar'])
        const before = this.#rank(this.#fieldOf('applicationPool', subjects['pool'], 'nextHop'))
        return now === undefined || before === undefined ? 'unknown' : now > before
      }),
    )
  }

  /** Some contact leaves a legacy pool that hangs on a newer Registrar already. */
  get leavesRetargetedPool(): Verdict {
    return some(
      this.#moves.map((move) => {
        const own = this.#ownPool(move)
        const made = rankOf(this.#fieldOf('applicationPool', own, 'generation'))
        const hop = this.#rank(this.#fieldOf('applicationPool', own, 'nextHop'))
        return made === undefined || hop === undefined ? 'unknown' : made < oldestLync && hop >= oldestLync
      }),
    )
  }

  /** Trusted applications come from pools behind servers of these generations. */
  comesFrom(generations: readonly GenerationId[]): Verdict {
    const retargeted = this.#of('set-registrar').map(({ subjects }) => subjects['pool'])
    const pools = [...retargeted, ...this.#moves.map((move) => this.#ownPool(move))]
    return among(pools.map((pool) => this.#generation(this.#fieldOf('applicationPool', pool, 'nextHop'))), generations)
  }

  /** Trusted applications hang on servers of these generations afterwards: on the newest of the estate, where no step tells. */
  leadsTo(generations: readonly GenerationId[]): Verdict {
    const named = [...this.#of('new-pool'), ...this.#of('set-registrar')].map(({ subjects }) => subjects['registrar'])
    const targets = this.#moves.map(({ subjects }) => this.#fieldOf('applicationPool', subjects['pool'], 'nextHop'))
    const told = [...named, ...(named.length > 0 ? [] : targets)].map((registrar) => this.#generation(registrar))
    const isTold = told.some((field) => field?.state === 'known')
    return among(isTold ? told : [this.#estate.self.field('newest')], generations)
  }

  get #moves(): readonly Step[] {
    return this.#of('move')
  }

  #of(operation: string): readonly Step[] {
    return this.#steps.filter((step) => step.operation === operation)
  }

  #leavesItsPool(move: Step): Verdict {
    const target = text(move.subjects['pool'])
    if (target === undefined) return 'unknown'
    const isTarget = ({ subjects }: Step): boolean => samePool(text(subjects['pool']), target)
    if (this.#of('new-pool').some(isTarget)) return true
    if (this.#of('set-registrar').some(isTarget)) return false
    const own = text(this.#ownPool(move))
    if (own !== undefined) return !samePool(own, target)
    return this.#of('set-registrar-null').some(({ subjects }) => text(subjects['pool']) !== undefined && !samePool(text(subjects['pool']), target)) ? true : 'unknown'
  }

  /** The pool of a contact: as the step says it, or of the application that the contact is known to lead to. */
  #ownPool({ subjects }: Step): Field | undefined {
    const { sourcePool, contact } = subjects
    if (sourcePool?.state === 'known') return sourcePool
    const application = this.#fieldOf('contact', contact, 'application')
    return application === undefined ? undefined : this.#poolOf(application)
  }

  #poolOf(application: Field): Field | undefined {
    if (application.state !== 'known') return undefined
    const [pool, id] = textOfValue(application.value).split('/')
    return id === undefined || pool === undefined ? undefined : { ...application, value: pool }
  }

  #fieldOf(kind: EntityKind, named: Field | undefined, field: string): Field | undefined {
    const name = text(named)
    if (name === undefined) return undefined
    const key = identityOf(kind, name)
    return this.#estate.has(kind, key) ? this.#estate.entity(kind, key).field(field) : undefined
  }

  #generation(pool: Field | undefined): Field | undefined {
    return this.#fieldOf('pool', pool, 'generation')
  }

  #rank(pool: Field | undefined): number | undefined {
    return rankOf(this.#generation(pool))
  }
}

/** One that fits is enough; known ones that all differ exclude it. */
function among(found: readonly (Field | undefined)[], generations: readonly GenerationId[]): Verdict {
  const wanted = generations.map((id) => generationReading(id)?.generation.rank)
  const verdicts = found.map((field): Verdict => {
    const rank = rankOf(field)
    return rank === undefined ? 'unknown' : wanted.includes(rank)
  })
  return verdicts.length === 0 ? 'unknown' : some(verdicts)
}

function rankOf(field: Field | undefined): number | undefined {
  return field?.state === 'known' ? generationReading(textOfValue(field.value))?.generation.rank : undefined
}

function text(field: Field | undefined): string | undefined {
  return field?.state === 'known' && typeof field.value === 'string' ? field.value : undefined
}

function samePool(left: string | undefined, right: string): boolean {
  return left !== undefined && identityOf('applicationPool', left) === identityOf('applicationPool', right)
}

