import type { Finding } from '../finding/finding.js'
import type { Report } from '../finding/report.js'
import { toFile } from '../source/segment-map.js'
import { movedBy } from './moved.js'
import { joinEdits, type Proposal } from './proposal.js'

/** The files at one point of the work, and what is found in them. */
export interface FixState {
  readonly report: Report
  /** How many texts could not be read to their end. */
  readonly broken: number
}

/** Why edits may not stay, and whose fault it is where that shows. */
export interface Harm {
  readonly reason: string
  /** Proposals that do not mend what they are for. */
  readonly culprits: ReadonlySet<Proposal>
}

/** A text can no longer be read, a finding is not mended, or one is there that was not. */
export function harmOf(before: FixState, after: FixState, applied: readonly Proposal[]): Harm | undefined {
  if (after.broken > before.broken) return { reason: 'the text could not be read afterwards', culprits: new Set() }
  const placeAfter = placesAfter(applied)
  const strangers = strangersIn(before.report.findings, after.report.findings, applied, placeAfter)
  const [first] = strangers
  if (first === undefined) return undefined
  const fingerprints = new Set(strangers.map(({ fingerprint }) => fingerprint))
  const places = new Set(strangers.map(placeOfFinding))
  const culprits = applied.filter(({ findings }) => findings.some((finding) => fingerprints.has(finding.fingerprint) || places.has(placeAfter(finding))))
  return { reason: culprits.length > 0 ? 'the finding would still be there' : `it would bring a finding of ${first.rule}`, culprits: new Set(culprits) }
}

/** Findings that were not there, or that should be gone. One that was there keeps its fingerprint, or at least its rule and its place. */
function strangersIn(before: readonly Finding[], after: readonly Finding[], applied: readonly Proposal[], placeAfter: (finding: Finding) => string): readonly Finding[] {
  const mended = new Set(applied.flatMap(({ findings }) => findings))
  const left = before.filter((finding) => !mended.has(finding))
  const known = countBy(left, ({ fingerprint }) => fingerprint)
  const unmet = after.filter((finding) => !take(known, finding.fingerprint))
  const gone = left.filter(({ fingerprint }) => take(known, fingerprint))
  const places = countBy(gone, placeAfter)
  return unmet.filter((finding) => !take(places, placeOfFinding(finding)))
}

function placesAfter(applied: readonly Proposal[]): (finding: Finding) => string {
  const moves = new Map([...joinEdits(applied)].map(([path, edits]) => [path, movedBy(edits)]))
  return (finding) => {
    const { source, start } = toFile(finding.at)
    return placeKey(finding.rule, source.path, moves.get(source.path)?.(start) ?? start)
  }
}

function placeOfFinding({ rule, at }: Finding): string {
  const { source, start } = toFile(at)
  return placeKey(rule, source.path, start)
}

function placeKey(rule: string, path: string, start: number): string {
  return `${start} ${rule} ${path}`
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}

/** Takes one off the count, if there is one. */
function take(counts: Map<string, number>, key: string): boolean {
  const count = counts.get(key) ?? 0
  if (count > 0) counts.set(key, count - 1)
  return count > 0
}
