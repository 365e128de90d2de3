import { builtInRules } from '@topolint/core'
import { annotateByCheck } from './deliver/annotate-by-check.js'
import { linksFor } from './deliver/links-for.js'
import { talk } from './deliver/talk.js'
import type { EventHead } from './event/event.js'
import { outputsOf, writeOutputs } from './outputs/outputs.js'
import { readInWorkspace } from './outputs/workspace-file.js'
import type { RunContext } from './run-context.js'
import { bounds } from './verdict/bounds.js'
import { readReport } from './verdict/report-file.js'
import type { Verdict } from './verdict/verdict.js'
import { pullRequestOf } from './versions/pull-request-of.js'

/** Posts what another run reported. The report may be a stranger's: which pull request and which commit it is about is for the event to say. */
export async function postMode(context: RunContext): Promise<number> {
  const { event, inputs, machine, log, github, workspace } = context
  if (event.kind !== 'workflow-run' && event.kind !== 'pull-request') return 1
  if (github === undefined || inputs.report === undefined) return 1
  const verdict = verdictIn(workspace, inputs.report, event.head)
  if ('problems' in verdict) {
    for (const problem of verdict.problems) log.error(problem)
    return 1
  }
  const found = await pullRequestOf(event.head, github)
  if (!found.ok) {
    log.notice(`Nothing was posted: ${found.problem}.`)
    return 0
  }
  const { number } = found.value
  const ours: Verdict = { ...verdict, subject: { repository: event.repository, commit: event.head.sha, base: verdict.subject.base, pullRequest: number } }
  const links = linksFor(event, event.head.sha, builtInRules, machine.environment)
  if (inputs.annotations === 'check') await annotateByCheck(ours, links, context)
  await talk(ours, number, links, context)
  const problem = writeOutputs(machine.environment, outputsOf(ours))
  if (problem !== undefined) log.notice(`The outputs were not written: ${problem}.`)
  return 0
}

function verdictIn(workspace: string, path: string, { sha }: EventHead): Verdict | { readonly problems: readonly string[] } {
  const file = readInWorkspace(workspace, path, bounds.bytes)
  if ('problem' in file) return { problems: [`${path} ${file.problem}. Expected the report of the run that linted, downloaded before this step.`] }
  const read = readReport(file.bytes)
  if ('problems' in read) return { problems: read.problems.map((problem) => `${path}: ${problem}`) }
  const { commit } = read.verdict.subject
  return commit === sha ? read.verdict : { problems: [`${path} is about the commit ${commit}. Expected ${sha}, which the run was about.`] }
}
