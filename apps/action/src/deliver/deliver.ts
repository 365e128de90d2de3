import { annotationCommands } from '../annotations/annotation-commands.js'
import type { Judged } from '../judge/judged.js'
import { printRun } from '../log/print-run.js'
import { outputsOf, writeOutputs, type WrittenFiles } from '../outputs/outputs.js'
import { writeInWorkspace } from '../outputs/workspace-file.js'
import type { RunContext } from '../run-context.js'
import { sarifText } from '../sarif/sarif-text.js'
import { diagramOf } from '../summary/diagram.js'
import { jobSummary } from '../summary/job-summary.js'
import { writeSummary } from '../summary/write-summary.js'
import type { Links } from '../text/links.js'
import { reportText } from '../verdict/report-file.js'
import type { Verdict } from '../verdict/verdict.js'
import { annotateByCheck } from './annotate-by-check.js'
import { linksFor } from './links-for.js'
import { talk } from './talk.js'

export interface Delivery {
  readonly verdict: Verdict
  readonly judged: Judged
  /** What paths of findings start from; the root of the repository is ''. */
  readonly folder: string
}

/** Says what was found in every way that was asked for. Only the outcome and a file that cannot be written fail the step. */
export async function deliver(delivery: Delivery, context: RunContext): Promise<number> {
  const { verdict, judged } = delivery
  const { event, inputs, machine, log } = context
  const { options } = judged.setup
  const links = linksFor(event, verdict.subject.commit, options.rules, machine.environment)
  const reported = reportedFindings(delivery)
  printRun(log, { ...judged.held, findings: reported }, judged.change)
  // A merge queue has nobody who reads at the lines.
  if (event.kind !== 'merge-group') await annotate(delivery, reported, links, context)
  if (inputs.summary) {
    const problem = writeSummary(machine.environment, jobSummary(verdict, { links, diagram: diagramOf(judged.held, options) }))
    if (problem !== undefined) log.notice(`The summary of the job was not written: ${problem}.`)
  }
  if (event.kind === 'pull-request') await talk(verdict, event.number, links, context)
  const { files, problems } = writeFiles(delivery, context)
  const problem = writeOutputs(machine.environment, outputsOf(verdict, files))
  if (problem !== undefined) log.notice(`The outputs were not written: ${problem}.`)
  for (const each of problems) log.error(each)
  return verdict.outcome === 'failed' || problems.length > 0 ? 1 : 0
}

function reportedFindings({ verdict, judged }: Delivery): Judged['held']['findings'] {
  const order = new Map(verdict.findings.map(({ fingerprint }, at) => [fingerprint, at]))
  const at = (fingerprint: string): number => order.get(fingerprint) ?? order.size
  return judged.held.findings.filter(({ fingerprint }) => order.has(fingerprint)).toSorted((left, right) => at(left.fingerprint) - at(right.fingerprint))
}

async function annotate({ verdict, folder }: Delivery, reported: Judged['held']['findings'], links: Links, context: RunContext): Promise<void> {
  const { inputs, log } = context
  if (inputs.annotations === 'none') return
  if (inputs.annotations === 'check' && (await annotateByCheck(verdict, links, context))) return
  const states = new Map(verdict.findings.map(({ fingerprint, state }) => [fingerprint, state]))
  const candidates = reported.map((finding) => ({ finding, isNew: states.get(finding.fingerprint) !== 'standing' }))
  log.commands(annotationCommands(candidates, folder))
}

function writeFiles({ verdict, judged, folder }: Delivery, { inputs, workspace }: RunContext): { readonly files: WrittenFiles; readonly problems: readonly string[] } {
  const problems: string[] = []
  const write = (name: string, path: string | undefined, text: () => string): string | undefined => {
    const problem = path === undefined ? undefined : writeInWorkspace(workspace, path, text())
    if (problem !== undefined) problems.push(`${name}: ${path ?? ''} cannot be written: ${problem}.`)
    return problem === undefined ? path : undefined
  }
  const sarif = write('sarif-file', inputs.sarifFile, () => sarifText(judged.held, { version: verdict.tool, folder, hasFailed: verdict.outcome === 'failed' }))
  const report = write('report', inputs.report, () => reportText(verdict))
  return { files: { sarif, report }, problems }
}
