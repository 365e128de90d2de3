import type { Comparison, Finding } from '@topolint/core'
import { closingLine, compactLine, plain, plural, prettyBlocks, type RenderOptions, type RunReport } from '@topolint/reporters'
import type { StepLog } from './step-log.js'

/** Findings of a group that are shown with the lines they are about; each one more has a line. */
const mostWithFrames = 1000

const options: RenderOptions = { palette: plain, width: 120, unknown: true, guarded: true }

const nothing = { findings: [], notPossible: [] }
const unchanged = { base: undefined, before: new Map<Finding, Finding>(), fixed: [], standing: 0 }

/** All that a run reports, folded away by what the change made of it, and in plain sight what it comes to. */
export function printRun(log: StepLog, run: RunReport, comparison?: Comparison): void {
  for (const { title, text } of [...groupsOf(run.findings, comparison), ...notPossible(run), ...fixed(comparison)]) log.group(title, text)
  log.line(closingLine(run, options))
}

interface Group {
  readonly title: string
  readonly text: string
}

function groupsOf(reported: readonly Finding[], comparison: Comparison | undefined): readonly Group[] {
  const introduced = new Set(comparison?.introduced.map(({ fingerprint }) => fingerprint))
  const former = new Map(comparison?.worsened.map(({ finding, before }) => [finding.fingerprint, before]))
  const group = (title: string, test: (fingerprint: string) => boolean): readonly Group[] => {
    const findings = reported.filter(({ fingerprint }) => test(fingerprint))
    return findings.length === 0 ? [] : [{ title: `${title}: ${plural(findings.length, 'finding')}`, text: findingsText(findings, former) }]
  }
  return [
    ...group('Introduced', (fingerprint) => introduced.has(fingerprint)),
    ...group('Worse than before', (fingerprint) => former.has(fingerprint)),
    ...group(comparison === undefined ? 'Found' : 'As before', (fingerprint) => !introduced.has(fingerprint) && !former.has(fingerprint)),
  ]
}

function findingsText(findings: readonly Finding[], former: ReadonlyMap<string, Finding>): string {
  const framed = findings.slice(0, mostWithFrames)
  const before = new Map(framed.flatMap((finding) => [former.get(finding.fingerprint)].filter((each) => each !== undefined).map((each) => [finding, each] as const)))
  const { findings: blocks } = prettyBlocks({ ...nothing, findings: framed, change: { ...unchanged, before } }, options)
  const others = findings.slice(mostWithFrames).map(compactLine)
  return [...blocks, ...(others.length === 0 ? [] : [others.join('\n')])].join('\n\n')
}

function notPossible(run: RunReport): readonly Group[] {
  const { open } = prettyBlocks({ ...nothing, notPossible: run.notPossible }, options)
  return open.length === 0 ? [] : [{ title: `Could not be judged: ${plural(open.length, 'check')}`, text: open.join('\n\n') }]
}

function fixed(comparison: Comparison | undefined): readonly Group[] {
  const gone = comparison?.fixed ?? []
  return gone.length === 0 ? [] : [{ title: `Fixed: ${plural(gone.length, 'finding')}`, text: prettyBlocks({ ...nothing, change: { ...unchanged, fixed: gone } }, options).fixed.join('\n') }]
}
