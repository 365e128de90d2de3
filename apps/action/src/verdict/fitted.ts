import { plural } from '@topolint/reporters'
import { bounds } from './bounds.js'
import type { Verdict } from './verdict.js'

/** Bytes for each list but the findings, which get what is left. */
const share = 600_000

/** Bytes for the remark that says what is left out. */
const room = 1_000

/** Of a fingerprint among others: 32 digits, two quotes and a comma. */
const bytesOfFingerprint = 35

/** As much of a verdict as a report may hold: what deserves room least is left out, and how much that is is said. */
export function fitted(verdict: Verdict): Verdict {
  const fixed = fitting(verdict.fixed, bounds.fixed, share)
  const suppressed = fitting(verdict.suppressed, bounds.suppressed, share)
  const notJudged = fitting(verdict.notJudged, bounds.notJudged, share)
  const rest = { ...verdict, findings: [], standing: [], fixed, suppressed, notJudged }
  const known = Math.min(verdict.standing.length + verdict.findings.length, bounds.standing)
  const findings = fitting(verdict.findings, bounds.findings, bounds.bytes - bytesOf(rest) - room - known * bytesOfFingerprint)
  const standing = [...verdict.findings.slice(findings.length).map(({ fingerprint }) => fingerprint), ...verdict.standing].slice(0, bounds.standing)
  const leftOut = [
    [verdict.findings.length - findings.length, 'finding'],
    [verdict.fixed.length - fixed.length, 'fixed finding'],
    [verdict.suppressed.length - suppressed.length, 'suppressed finding'],
    [verdict.notJudged.length - notJudged.length, 'impossible check'],
  ] as const
  const counted = leftOut.filter(([count]) => count > 0).map(([count, what]) => plural(count, what))
  const remarks = counted.length === 0 ? [] : [`The report had no room for ${counted.join(', ')}.`]
  return { ...rest, findings, standing, remarks: [...verdict.remarks.slice(0, bounds.remarks - remarks.length), ...remarks] }
}

/** The first ones. */
function fitting<T extends object>(items: readonly T[], most: number, bytes: number): readonly T[] {
  let left = bytes
  const over = items.slice(0, most).findIndex((item) => (left -= bytesOf(item) + 1) < 0)
  return items.slice(0, over === -1 ? most : over)
}

function bytesOf(value: object): number {
  return Buffer.byteLength(JSON.stringify(value))
}
