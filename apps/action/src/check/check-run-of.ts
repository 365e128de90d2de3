import type { Level } from '@topolint/core'
import { cut, escapeTerminal, escapeTerminalLines } from '@topolint/reporters'
import { jobSummary } from '../summary/job-summary.js'
import { countsText } from '../text/counts-text.js'
import { levelWord } from '../text/level-word.js'
import type { Links } from '../text/links.js'
import type { ReportedFinding, ReportedPlace, Verdict } from '../verdict/verdict.js'
import type { CheckAnnotation, CheckRun } from '../github/check-run.js'

/** GitHub takes them fifty at a time and sets no end; a page with more than these is no longer read, and each request takes a second. */
const mostAnnotations = 500

/** Bytes that GitHub takes of a summary. */
const largestSummary = 65_535

/** Characters: GitHub takes 255 of a title and 64 KB of a message, and a character has at most three bytes for each of its units. */
const longestTitle = 255
const longestMessage = 20_000

/** The check that shows a run at its commit, with findings at their lines. */
export function checkRunOf(verdict: Verdict, { name, links }: { readonly name: string; readonly links: Links }): CheckRun {
  const annotations = verdict.findings.filter(isPlaced).slice(0, mostAnnotations).map(annotationOf)
  const others = verdict.findings.length - annotations.length
  const remarks = others === 0 ? [] : [`${annotations.length} of ${verdict.findings.length} findings stand at their lines; the others are told here and in the log only.`]
  return {
    name,
    commit: verdict.subject.commit,
    conclusion: conclusionOf(verdict),
    title: cut(countsText(verdict), longestTitle),
    summary: jobSummary({ ...verdict, remarks: [...remarks, ...verdict.remarks] }, { links, room: largestSummary }),
    annotations,
  }
}

/** Errors that are not to fail anything do not make a run a success. */
function conclusionOf({ outcome, counts }: Verdict): CheckRun['conclusion'] {
  if (outcome === 'failed') return 'failure'
  return counts.error > 0 ? 'neutral' : 'success'
}

const annotationLevels: Readonly<Record<Level, CheckAnnotation['annotation_level']>> = { error: 'failure', warning: 'warning', info: 'notice' }

type Placed = ReportedFinding & { readonly at: ReportedPlace }

/** A path with half of a surrogate pair is the path of no file, and GitHub would refuse the request that holds it. */
function isPlaced(finding: ReportedFinding): finding is Placed {
  return finding.at !== undefined && !/\p{Cs}/u.test(finding.at.path)
}

/** The last column is the last one that is meant. */
function annotationOf(finding: Placed): CheckAnnotation {
  const { path, start, end } = finding.at
  const columns = start.line === end.line ? { start_column: start.column, end_column: Math.max(start.column, end.column - 1) } : {}
  return {
    path,
    start_line: start.line,
    end_line: Math.max(start.line, end.line),
    ...columns,
    annotation_level: annotationLevels[finding.level],
    title: cut(`${escapeTerminal(finding.rule)}${finding.state === 'worsened' ? ' (worse than before)' : ''}`, longestTitle),
    message: cut(messageOf(finding), longestMessage),
  }
}

function messageOf({ message, before, why, fix }: ReportedFinding): string {
  const parts = [
    message,
    ...(before === undefined ? [] : [`Before: ${levelWord[before.level].toLowerCase()}: ${before.message}`]),
    ...(fix === undefined ? [] : [`Fix: ${fix.says} (${fix.safety})`]),
    ...(why === '' ? [] : [`\n${why}`]),
  ]
  return escapeTerminalLines(parts.join('\n'))
}
