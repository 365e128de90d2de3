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

/** Why edits may not stay: a text can no longer be read, a finding is not mended, or one is there that was not. */
export function harmOf(before: FixState, after: FixState, applied: readonly Proposal[]): string | undefined {
  if (after.broken > before.broken) return 'the text could not be read afterwards'
  const mended = new Set(applied.flatMap(({ findings }) => findings))
  const stranger = strangerIn(before.report.findings, after.report.findings, applied, mended)
  return stranger === undefined ? undefined : reasonOf(stranger, mended)
}

/** A finding that was not there, or that should be gone. One that was there keeps its fingerprint, or at least its rule and its place. */
function strangerIn(before: readonly Finding[], after: readonly Finding[], applied: readonly Proposal[], mended: ReadonlySet<Finding>): Finding | undefined {
  const placeAfter = placesAfter(applied)
  const left = before.filter((finding) => !mended.has(finding))
  const known = countBy(left, ({ fingerprint }) => fingerprint)
  const unmet = after.filter((finding) => !take(known, finding.fingerprint))
  const gone = left.filter(({ fingerprint }) => take(known, fingerprint))
  const places = countBy(gone, placeAfter)
  return unmet.find((finding) => !take(places, placeOfFinding(finding)))
}

function reasonOf(stranger: Finding, mended: ReadonlySet<Finding>): string {
  const isUnmended = [...mended].some(({ fingerprint, rule }) => fingerprint === stranger.fingerprint || rule === stranger.rule)
  return isUnmended ? `${stranger.rule} would still find something there` : `it would bring a finding of ${stranger.rule}`
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
