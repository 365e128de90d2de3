import type { Change, Finding } from '@topolint/core'
import type { ReportedFinding } from './verdict.js'

/** What a change made of each finding; without a change all of them stand. */
export class ChangeStates {
  readonly #introduced: ReadonlySet<string>
  readonly #worsened: ReadonlyMap<string, Finding>

  constructor(change: Change | undefined) {
    this.#introduced = new Set(change?.introduced.map(({ fingerprint }) => fingerprint))
    this.#worsened = new Map(change?.worsened.map(({ finding, before }) => [finding.fingerprint, before]))
  }

  of({ fingerprint }: Finding): ReportedFinding['state'] {
    if (this.#worsened.has(fingerprint)) return 'worsened'
    return this.#introduced.has(fingerprint) ? 'introduced' : 'standing'
  }

  /** What a finding was before it became worse. */
  before({ fingerprint }: Finding): Finding | undefined {
    return this.#worsened.get(fingerprint)
  }
}
