import type { EntityFact } from '../model/fact.js'
import { isGroup, isList, textOfValue, unknown, type Field, type Known } from '../model/field.js'
import { comparable, identityOf } from '../model/identity.js'

/** On which pools an application of an id is, by what describes them: what steps make comes later than any export. */
export class ApplicationsById {
  readonly #pools = new Map<string, Set<string>>()
  /** Those that an export shows, which is what the product knew when contacts were printed. */
  readonly #exported = new Set<string>()

  constructor(facts: readonly EntityFact[]) {
    for (const fact of facts) if (fact.origin !== 'done') this.#learn(fact)
  }

  /** The application by pool and id; unknown where none of that id is exported, or where there are several. */
  withId(id: Known): Field {
    const bare = comparable(textOfValue(id.value))
    const [pool, ...others] = this.#pools.get(bare) ?? []
    const isCertain = pool !== undefined && others.length === 0 && this.#exported.has(`${pool}/${bare}`)
    return isCertain ? { ...id, value: `${pool}/${bare}`, inferred: true } : unknown(`the pool of ${textOfValue(id.value)}`, id.at)
  }

  #learn({ kind, key, origin, fields }: EntityFact): void {
    if (kind === 'application') {
      this.#add(key, origin === 'exported')
      this.#replaced(fields['replaces'])
    }
    const { applications } = fields
    if (kind !== 'applicationPool' || applications?.state !== 'known' || typeof applications.value !== 'object' || !isList(applications.value)) return
    for (const item of applications.value.items) if (item.state === 'known') this.#add(identityOf('application', textOfValue(item.value)), origin === 'exported')
  }

  /** The old application of an upgrade may still have the contacts. */
  #replaced(replaces: Field | undefined): void {
    if (replaces?.state !== 'known' || typeof replaces.value !== 'object' || !isGroup(replaces.value)) return
    const { pool, applicationName } = replaces.value.fields
    if (applicationName?.state === 'known') this.#add(`${pool?.state === 'known' ? identityOf('pool', textOfValue(pool.value)) : ''}/${comparable(textOfValue(applicationName.value))}`, false)
  }

  #add(key: string, isExported: boolean): void {
    const slash = key.indexOf('/')
    const id = key.slice(slash + 1)
    this.#pools.set(id, (this.#pools.get(id) ?? new Set()).add(key.slice(0, Math.max(0, slash))))
    if (isExported) this.#exported.add(key)
  }
}
