import { isAtLeast, type Finding } from '@topolint/engine'
import { compareWithBaseline, toBaselineEntry } from '../baseline/baseline.js'
import type { LintResult } from '../lint.js'

/** What a change made of the findings, wherever in the files they stand. */
export interface Comparison {
  /** Not there before. */
  readonly introduced: readonly Finding[]
  /** There before, at a lower level or with another value. */
  readonly worsened: readonly Worsened[]
  /** There before as they are now. */
  readonly standing: readonly Finding[]
  /** There before, and gone; only where the run could judge that. */
  readonly fixed: readonly Finding[]
}

export interface Worsened {
  readonly finding: Finding
  readonly before: Finding
}

/** Holds two runs by the same rules against each other, by fingerprint: lines that move are no change. */
export function compare(base: LintResult, head: LintResult): Comparison {
  const before = new Map(base.findings.map((finding) => [finding.fingerprint, finding]))
  const gone = byPlace(base.findings.filter(({ fingerprint }) => !head.found.has(fingerprint)))
  const introduced: Finding[] = []
  const worsened: Worsened[] = []
  const standing: Finding[] = []
  for (const finding of head.findings) {
    const same = before.get(finding.fingerprint)
    const former = same ?? gone.get(finding.where ?? '')?.shift()
    if (former === undefined) introduced.push(finding)
    else if (former === same && isAtLeast(former.level, finding.level)) standing.push(finding)
    else worsened.push({ finding, before: former })
  }
  return { introduced, worsened, standing, fixed: surelyFixed([...gone.values()].flat(), head) }
}

function byPlace(findings: readonly Finding[]): ReadonlyMap<string, Finding[]> {
  const places = new Map<string, Finding[]>()
  for (const finding of findings) {
    const place = finding.where ?? finding.fingerprint
    const there = places.get(place) ?? []
    there.push(finding)
    places.set(place, there)
  }
  return places
}

/** What could not be judged any more is not mended. */
function surelyFixed(gone: readonly Finding[], head: LintResult): readonly Finding[] {
  const entries = new Map(gone.map((finding) => [toBaselineEntry(finding), finding]))
  return compareWithBaseline([...entries.keys()], head, () => true).stale.flatMap((entry) => entries.get(entry) ?? [])
}
