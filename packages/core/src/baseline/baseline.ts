import { knownPath, toFile, type Finding } from '@topolint/engine'
import type { LintResult } from '../lint.js'

/** A finding that was there when somebody drew the line. The path is the one by which the file is known; words are for people. */
export interface BaselineEntry {
  readonly rule: string
  readonly path: string
  readonly message: string
  /** What it is known by, however lines move. */
  readonly fingerprint: string
}

/** A run held against a baseline. */
export interface BaselineState {
  /** Findings that are not in it. */
  readonly fresh: readonly Finding[]
  /** Findings that are. */
  readonly baselined: readonly Finding[]
  /** Entries for which nothing is found any more, as far as the run can tell. */
  readonly stale: readonly BaselineEntry[]
  /** All others. */
  readonly standing: readonly BaselineEntry[]
}

/**
 * Entries are stale only where the run would have found them: the rule ran and could judge everything, the file was looked at and could be read.
 * `covers` says which files were looked at, those included that are gone, by the paths by which they are known.
 */
export function compareWithBaseline(entries: readonly BaselineEntry[], result: LintResult, covers: (path: string) => boolean): BaselineState {
  const known = new Set(entries.map(({ fingerprint }) => fingerprint))
  const isStale = staleness(result, covers)
  return {
    fresh: result.findings.filter(({ fingerprint }) => !known.has(fingerprint)),
    baselined: result.findings.filter(({ fingerprint }) => known.has(fingerprint)),
    stale: entries.filter(isStale),
    standing: entries.filter((entry) => !isStale(entry)),
  }
}

function staleness({ found, rules, notPossible, sources }: LintResult, covers: (path: string) => boolean): (entry: BaselineEntry) => boolean {
  const reading = new Set(rules.filter((rule) => rule.found !== undefined).map(({ id }) => id))
  const running = new Set(rules.map(({ id }) => id))
  const open = new Set(notPossible.map(({ rule }) => rule))
  const unread = new Set(sources.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'parse-error').map(({ at }) => knownPath(toFile(at).source))))
  const isJudged = ({ rule, path }: BaselineEntry): boolean => running.has(rule) && !open.has(rule) && (rule === 'parse-error' || (reading.has(rule) ? !unread.has(path) : unread.size === 0))
  return (entry) => !found.has(entry.fingerprint) && covers(entry.path) && isJudged(entry)
}

export function toBaselineEntry({ rule, message, at, fingerprint }: Finding): BaselineEntry {
  return { rule, path: knownPath(at.source), message, fingerprint }
}
