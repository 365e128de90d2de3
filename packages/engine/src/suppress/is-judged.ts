import type { RawFinding } from '../finding/finding.js'
import type { NotPossible } from '../finding/report.js'
import { toFile } from '../source/segment-map.js'
import type { Judgement } from './suppress.js'

/**
 * A rule that finds nothing tells that a suppression is not needed only if it was put to everything. Where a finding would stand
 * depends on the values, so one check that was not possible leaves it open for the whole run; so does a file with parts that could not be read.
 */
export function isJudged(rules: readonly string[], notPossible: readonly NotPossible[], ofReaders: readonly RawFinding[]): Judgement['isJudged'] {
  const running = new Set(rules)
  const open = new Set(notPossible.map(({ rule }) => rule))
  const unread = new Set(ofReaders.map(({ at }) => toFile(at).source.path))
  return (rule, file) => running.has(rule) && !open.has(rule) && (file === undefined ? unread.size === 0 : !unread.has(file))
}
