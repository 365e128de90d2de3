import { isAtLeast, type Change, type Finding, type Level, type LintResult } from '@topolint/core'
import { ranked } from '../annotations/ranked.js'
import { bounds } from './bounds.js'
import { ChangeStates } from './change-states.js'
import { cleanText } from './clean-text.js'
import { heldBack } from './held-back.js'
import { notJudged } from './not-judged.js'
import { ownChecksRemark } from './own-checks-remark.js'
import { reportedFinding } from './reported-finding.js'
import { linkedPlace, type BlobOf } from './reported-place.js'
import { Suggestions } from './suggestions.js'
import type { Counts, FixedFinding, ReportedFinding, Subject, Verdict } from './verdict.js'

/** A run as it went, with what was asked of it. */
export interface JudgedRun {
  /** The version of topolint. */
  readonly tool: string
  readonly subject: Subject
  readonly head: LintResult
  /** Where there is something to compare with; its head is the head. */
  readonly change: Change | undefined
  /** Of the findings of the head, those that the baseline holds back. */
  readonly baselined: readonly Finding[]
  /** The folder that paths of the run start from, from the root of the repository; the root is ''. */
  readonly folder: string
  readonly blobOf: BlobOf
  readonly failOn: Level | 'never'
  /** Without a change everything is reported all the same. */
  readonly onlyNew: boolean
  /** Changed files by which the checks go, from the root of the repository: configuration, rules, operations, baseline. */
  readonly ownChecks: readonly string[]
  /** What else there is to say, in whole sentences. */
  readonly remarks: readonly string[]
}

/** What a run comes to, as plain data. */
export function verdictOf(run: JudgedRun): Verdict {
  const { tool, subject, head, change, folder, failOn, onlyNew, ownChecks } = run
  const held = new Set(run.baselined.map(({ fingerprint }) => fingerprint))
  const fresh = head.findings.filter(({ fingerprint }) => !held.has(fingerprint))
  const states = new ChangeStates(change)
  const candidates = fresh.map((finding) => ({ finding, isNew: states.of(finding) !== 'standing' }))
  const reported = ranked(onlyNew && change !== undefined ? candidates.filter(({ isNew }) => isNew) : candidates).map(({ finding }) => finding)
  const shown = new Set(reported)
  const suggestions = new Suggestions(reported, head, folder)
  const fixed = (change?.fixed ?? []).map((finding) => fixedFinding(finding, folder))
  const remarks = [...(ownChecks.length > 0 ? [ownChecksRemark(ownChecks)] : []), ...run.remarks]
  const isNew = candidates.filter((candidate) => candidate.isNew).length
  return {
    format: 'topolint-verdict/1',
    tool,
    subject,
    outcome: failOn !== 'never' && reported.some(({ level }) => isAtLeast(level, failOn)) ? 'failed' : 'passed',
    findings: reported.map((finding) => reportedFinding(finding, { folder, states, suggestions, blobOf: run.blobOf })),
    standing: head.findings.filter((finding) => !shown.has(finding)).map(({ fingerprint }) => fingerprint),
    fixed,
    suppressed: heldBack(head, run),
    notJudged: head.notPossible.map((each) => notJudged(each, folder)),
    counts: { ...countsOf(reported), new: isNew, fixed: fixed.length, standing: fresh.length - isNew, baselined: held.size, files: head.files },
    remarks: remarks.slice(0, bounds.remarks).map((remark) => cleanText(remark, bounds.sentence)),
  }
}

function fixedFinding({ fingerprint, rule, level, message, at }: Finding, folder: string): FixedFinding {
  return { fingerprint, rule, level, message: cleanText(message, bounds.message), path: linkedPlace(at, folder)?.path }
}

function countsOf(findings: readonly Pick<ReportedFinding, 'level'>[]): Pick<Counts, Level> {
  const count = (level: Level): number => findings.filter((finding) => finding.level === level).length
  return { error: count('error'), warning: count('warning'), info: count('info') }
}
