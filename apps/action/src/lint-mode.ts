import { tmpdir } from 'node:os'
import { deliver } from './deliver/deliver.js'
import { judge } from './judge/judge.js'
import type { Judged } from './judge/judged.js'
import type { RunContext } from './run-context.js'
import { verdictOf } from './verdict/verdict-of.js'
import type { Subject, Verdict } from './verdict/verdict.js'
import { toolVersion } from './version.js'
import { policyFolder } from './versions/policy-folder.js'
import { versionsOf } from './versions/versions-of.js'
import type { Versions } from './versions/versions.js'

/** Judges what the event is about, and says it wherever it was asked to. */
export async function lintMode(context: RunContext): Promise<number> {
  const { event, inputs, machine, log, github, workspace } = context
  const { environment } = machine
  const named = [inputs.config, inputs.baseline, ...inputs.paths].filter((path) => path !== undefined)
  const found = await versionsOf(event, { ...inputs, named }, { workspace, environment, github, workingDirectory: inputs.workingDirectory, token: inputs.token })
  if (!found.ok) return refused(context, found.problem)
  const versions = found.value
  const policy = policyFolder(versions.policy.tree, { parent: environment['RUNNER_TEMP'] ?? tmpdir(), named, folder: versions.folder })
  if (!policy.ok) return refused(context, policy.problem)
  try {
    log.debug(`head ${versions.head.commit}, base ${versions.base?.commit ?? 'none'}, checks as in ${versions.policy.commit}`)
    const judged = await judge({ versions, inputs, machine, root: policy.value.root })
    for (const remark of [...versions.remarks, ...policy.value.remarks]) log.line(remark)
    return await deliver({ verdict: verdictFor(context, versions, judged), judged, folder: folderOf(versions) }, context)
  } finally {
    policy.value.dispose()
  }
}

function verdictFor({ event, inputs }: RunContext, versions: Versions, { head, change, held, ownChecks, remarks }: Judged): Verdict {
  const subject: Subject = {
    repository: event.repository,
    commit: versions.posted,
    base: versions.base?.commit,
    pullRequest: event.kind === 'pull-request' ? event.number : undefined,
  }
  const onlyNew = inputs.onlyNew ?? change !== undefined
  return verdictOf({ tool: toolVersion(), subject, head, change, baselined: held.baselined, folder: folderOf(versions), blobOf: (path) => versions.head.tree.entries.get(path)?.id, failOn: inputs.failOn, onlyNew, ownChecks, remarks })
}

/** Names of the root of a repository differ; in paths it is nothing. */
function folderOf({ folder }: Versions): string {
  return folder === '.' ? '' : folder
}

function refused({ log }: RunContext, problem: string): number {
  log.error(problem)
  return 1
}
