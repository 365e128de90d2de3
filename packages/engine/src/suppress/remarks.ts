import type { RawFinding } from '../finding/finding.js'
import type { Fix } from '../finding/fix.js'
import { toFile } from '../source/segment-map.js'
import type { Span } from '../source/source.js'

const most = 1_000

export type SuppressionRule = 'bad-directive' | 'unused-suppression' | 'expired-suppression'

/** What is wrong with suppressions. A hostile file could have a million of them; after the first thousand of a kind they are no longer listed. */
export class Remarks {
  readonly #list: RawFinding[] = []
  readonly #counts: Readonly<Record<SuppressionRule, Map<string, number>>> = { 'bad-directive': new Map(), 'unused-suppression': new Map(), 'expired-suppression': new Map() }

  /** The message is made when it is listed, because the search for what was meant takes its time. */
  add(rule: SuppressionRule, at: Span, message: () => string, fix?: Fix): void {
    const file = toFile(at).source.path
    const count = this.#counts[rule].get(file) ?? 0
    if (count > most) return
    this.#counts[rule].set(file, count + 1)
    if (count === most) this.#list.push({ rule, at, path: '', message: `There are more of these from here on; correct the first ${most.toLocaleString('en-US')}` })
    else this.#list.push({ rule, at, path: '', message: message(), ...(fix === undefined ? {} : { fix }) })
  }

  /** Whether another one would not be listed. */
  isFull(rule: SuppressionRule, file: string): boolean {
    return (this.#counts[rule].get(file) ?? 0) > most
  }

  get list(): readonly RawFinding[] {
    return this.#list
  }
}
