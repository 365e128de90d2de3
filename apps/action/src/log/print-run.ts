import type { Comparison, Finding, Worsened } from '@topolint/core'
import { closingLine, compactLine, escapeTerminal, plain, plural, prettyBlocks, type RenderOptions, type RunReport } from '@topolint/reporters'
import type { StepLog } from './step-log.js'

/** Findings of a group that are shown with the lines they are about; each one more has a line. */
const mostWithFrames = 1000

const options: RenderOptions = { palette: plain, width: 120, unknown: true, guarded: true }

/** All that a run reports, folded away by what the change made of it, and in plain sight what it comes to. */
export function printRun(log: StepLog, run: RunReport, comparison?: Comparison): void {
  for (const { title, findings, notes } of groupsOf(run.findings, comparison)) {
    if (findings.length > 0) log.group(`${title}: ${plural(findings.length, 'finding')}`, findingsText(findings, notes))
  }
  const { open } = prettyBlocks({ findings: [], notPossible: run.notPossible }, options)
  if (open.length > 0) log.group(`Could not be judged: ${plural(open.length, 'check')}`, open.join('\n\n'))
  const fixed = comparison?.fixed ?? []
  if (fixed.length > 0) log.group(`Fixed: ${plural(fixed.length, 'finding')}`, fixed.map(compactLine).join('\n'))
  log.line(closingLine(run, options))
}

interface Group {
  readonly title: string
  readonly findings: readonly Finding[]
  /** Said below a finding, by its fingerprint. */
  readonly notes: ReadonlyMap<string, string>
}

function groupsOf(reported: readonly Finding[], comparison: Comparison | undefined): readonly Group[] {
  if (comparison === undefined) return [{ title: 'Found', findings: reported, notes: new Map() }]
  const introduced = new Set(comparison.introduced.map(({ fingerprint }) => fingerprint))
  const worsened = new Map(comparison.worsened.map((each) => [each.finding.fingerprint, noteOf(each)]))
  return [
    { title: 'Introduced', findings: reported.filter(({ fingerprint }) => introduced.has(fingerprint)), notes: new Map() },
    { title: 'Worse than before', findings: reported.filter(({ fingerprint }) => worsened.has(fingerprint)), notes: worsened },
    { title: 'As before', findings: reported.filter(({ fingerprint }) => !introduced.has(fingerprint) && !worsened.has(fingerprint)), notes: new Map() },
  ]
}

function noteOf({ before }: Worsened): string {
  return `before: ${before.level}: ${escapeTerminal(before.message)}`
}

function findingsText(findings: readonly Finding[], notes: Group['notes']): string {
  const framed = findings.slice(0, mostWithFrames)
  const { findings: blocks } = prettyBlocks({ findings: framed, notPossible: [] }, options)
  const noted = framed.map((finding, at) => [blocks[at], notes.get(finding.fingerprint)].filter((part) => part !== undefined).join('\n'))
  const others = findings.slice(mostWithFrames).map(compactLine)
  return [...noted, ...(others.length === 0 ? [] : [others.join('\n')])].join('\n\n')
}
