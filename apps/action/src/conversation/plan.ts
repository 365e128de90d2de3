import type { ReportedFinding, Verdict } from '../verdict/verdict.js'
import { additionsFor, type Additions } from './additions.js'
import type { Situation } from './situation.js'
import { reopening, upkeep, type Edit } from './upkeep.js'

export interface Plan {
  readonly edits: readonly Edit[]
  readonly additions: Additions
  /** Fingerprints of findings whose comments stand already, and are shown at their lines. */
  readonly standing: ReadonlySet<string>
}

/** Edits of one run: writing is paced by the second, and the next run goes on. */
const mostEdits = 100

/** What a colleague would do who remembers what was said. */
export function planned(situation: Situation): Plan {
  const { live, gone } = situation.remembered
  const reported = new Map(situation.verdict.findings.map((finding) => [finding.fingerprint, finding]))
  const fresh = freshFindings(situation.verdict).filter(({ fingerprint }) => !live.has(fingerprint))
  const back = new Map(fresh.flatMap((finding) => {
    const last = gone.get(finding.fingerprint)?.at(-1)
    const edit = last && reopening(last, finding, situation)
    return edit === undefined ? [] : [[finding.fingerprint, edit] as const]
  }))
  const unreported = new Set(situation.verdict.standing)
  const kept = [...live].flatMap(([fingerprint, comments]) => {
    const now = reported.get(fingerprint) ?? (unreported.has(fingerprint) ? 'unreported' : 'gone')
    return upkeep(fingerprint, comments, now, situation)
  })
  const additions = additionsFor(fresh.filter(({ fingerprint }) => !back.has(fingerprint)), situation)
  const seen = [...live].filter(([, [oldest]]) => oldest?.comment.line !== undefined).map(([fingerprint]) => fingerprint)
  return { edits: [...back.values(), ...kept].slice(0, mostEdits), additions, standing: new Set([...seen, ...back.keys()]) }
}

/** What the change brought or made worse, each once, in the order in which it deserves room. */
export function freshFindings({ findings }: Pick<Verdict, 'findings'>): readonly ReportedFinding[] {
  return [...new Map(findings.filter(({ state }) => state !== 'standing').map((finding) => [finding.fingerprint, finding])).values()]
}
