import type { EntityKind } from '../model/kind.js'
import { comparable, identityOf } from '../model/identity.js'
import { textOfValue, type Known } from '../model/field.js'
import type { View } from './view.js'

/** Which entities name another one in a field, found once for all of them. */
export class Referrers {
  /** Some entity's reference is unknown, so that it may belong to anyone. */
  readonly #open: boolean
  /** Of others the last part of the target is known. */
  readonly #openIds = new Set<string>()
  readonly #byTarget = new Map<string, Known[]>()

  constructor(views: readonly View[], field: string, target: EntityKind) {
    let open = false
    for (const view of views) {
      const reference = view.field(field)
      const id = reference.state === 'unknown' ? view.field(`${field}Id`) : reference
      if (reference.state === 'unknown' && id.state === 'known') this.#openIds.add(comparable(textOfValue(id.value)))
      else if (reference.state === 'unknown') open = true
      if (reference.state === 'known') this.#add(identityOf(target, textOfValue(reference.value)), view)
    }
    this.#open = open
  }

  /** Whether others may name the target than are known to. */
  isOpenFor(key: string): boolean {
    return this.#open || this.#openIds.has(key.slice(key.indexOf('/') + 1))
  }

  /** References to those that name the target. */
  of(key: string): readonly Known[] {
    return this.#byTarget.get(key) ?? []
  }

  #add(key: string, view: View): void {
    const { key: value, facts } = view.source
    const [first] = facts
    if (first === undefined) return
    const list = this.#byTarget.get(key) ?? []
    this.#byTarget.set(key, list)
    list.push({ state: 'known', value, at: first.at })
  }
}
