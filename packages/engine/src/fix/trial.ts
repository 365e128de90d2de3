import { harmOf, type FixState, type Harm } from './harm.js'
import { notApplied, type NotApplied, type Proposal } from './proposal.js'

/** Files after edits, or why the edits could not be written. */
export type Written<S> = { readonly ok: true; readonly state: S } | { readonly ok: false; readonly reason: string }

export type Write<S> = (state: S, proposals: readonly Proposal[]) => Written<S>

/** What one round may try: where many fixes do harm, finding out which takes a reading of all files for each. */
const mostTries = 32

/** Carries out proposals on one state, all at once if that does no harm; else halves show which ones do. */
export class Trial<S extends FixState> {
  readonly refused: NotApplied[] = []
  readonly #start: S
  readonly #write: Write<S>
  #accepted: readonly Proposal[] = []
  #state: S
  #tries = 0

  constructor(start: S, write: Write<S>) {
    this.#start = start
    this.#state = start
    this.#write = write
  }

  /** What the accepted edits made of the files. */
  get state(): S {
    return this.#state
  }

  get accepted(): readonly Proposal[] {
    return this.#accepted
  }

  get isTired(): boolean {
    return this.#tries >= mostTries
  }

  take(proposals: readonly Proposal[]): void {
    const groups = [proposals]
    for (let group = groups.pop(); group !== undefined; group = groups.pop()) {
      const harm = this.#try(group)
      if (harm === undefined) continue
      const culprits = group.filter((proposal) => harm.culprits.has(proposal))
      if (culprits.length > 0) {
        this.#refuse(culprits, harm)
        groups.push(group.filter((proposal) => !harm.culprits.has(proposal)))
      } else if (group.length === 1 || this.isTired) this.#refuse(group, harm)
      else groups.push(group.slice(group.length >> 1), group.slice(0, group.length >> 1))
    }
  }

  #refuse(proposals: readonly Proposal[], { reason }: Harm): void {
    this.refused.push(...proposals.flatMap((proposal) => notApplied(proposal, reason)))
  }

  #try(group: readonly Proposal[]): Harm | undefined {
    if (group.length === 0) return undefined
    if (this.isTired) return blameless(`${mostTries} others were tried before, and too many of them did harm`)
    this.#tries++
    const together = [...this.#accepted, ...group]
    const written = this.#write(this.#start, together)
    if (!written.ok) return blameless(written.reason)
    const harm = harmOf(this.#start, written.state, together)
    if (harm !== undefined) return harm
    this.#accepted = together
    this.#state = written.state
    return undefined
  }
}

function blameless(reason: string): Harm {
  return { reason, culprits: new Set() }
}
