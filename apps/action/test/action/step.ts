import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { node24 } from '../node24.js'
import type { RunnerCommand } from '../runner-command.js'
import { runnerLog, type RunnerLog } from '../runner-log.js'
import { readOutputs } from '../runner-outputs.js'
import { described, mainFile } from './action-file.js'
import type { Happening } from './happening.js'

export interface Step {
  /** Holds the workspace and everything else that a runner has of one job. */
  readonly job: string
  readonly happening: Happening
  readonly inputs: Readonly<Record<string, string>>
  readonly api: string
  /** Where the action was unpacked; the repository by default. */
  readonly action?: string
  readonly environment?: Readonly<Record<string, string>>
}

export interface Outcome {
  readonly code: number | null
  /** Everything that was printed. */
  readonly printed: string
  readonly log: RunnerLog
  /** Of lines of files, as `level path:line`, with all that the runner shows. */
  readonly annotations: readonly string[]
  /** What concerns no line, as `level: text`. */
  readonly notices: readonly string[]
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
  /** What is left of the folder for temporary files. */
  readonly left: readonly string[]
}

/** Annotations of one level that the runner takes of a step. */
const most = 10

export const server = 'https://github.com'

export const repositoryRoot = fileURLToPath(new URL('../../../../', import.meta.url))

/** Runs the action as the runner does: the bundle, with Node 24, and nothing of our own environment. */
export async function runStep(step: Step): Promise<Outcome> {
  const files = { event: join(step.job, 'event.json'), summary: join(step.job, 'summary'), output: join(step.job, 'output'), temp: join(step.job, 'temp') }
  for (const folder of [files.temp, join(step.job, 'home')]) mkdirSync(folder, { recursive: true })
  for (const [path, text] of [[files.event, JSON.stringify(step.happening.payload)], [files.summary, ''], [files.output, '']] as const) writeFileSync(path, text)

  const { code, printed } = await start(join(step.action ?? repositoryRoot, mainFile()), environmentOf(step, files), step.job)
  const log = runnerLog(printed)
  const shown = ['error', 'warning', 'notice'].flatMap((level) => log.commands.filter(({ command }) => command === level).slice(0, most))
  return {
    code,
    printed,
    log,
    annotations: shown.filter(({ properties }) => properties['file'] !== undefined).map(placeOf),
    notices: shown.filter(({ properties }) => properties['file'] === undefined).map(({ command, data }) => `${command}: ${data}`),
    summary: readFileSync(files.summary, 'utf8'),
    outputs: readOutputs(readFileSync(files.output, 'utf8')),
    left: existsSync(files.temp) ? readdirSync(files.temp) : [],
  }
}

function placeOf({ command, properties }: RunnerCommand): string {
  return `${command} ${properties['file'] ?? ''}:${properties['line'] ?? ''}`
}

interface RunnerFiles {
  readonly event: string
  readonly summary: string
  readonly output: string
  readonly temp: string
}

/** Without the last four no program starts on Windows. */
const ofSystem = ['PATH', ...(process.platform === 'win32' ? ['SYSTEMROOT', 'PATHEXT', 'TEMP', 'TMP'] : [])]

function environmentOf({ job, happening, inputs, api, environment }: Step, { event, summary, output, temp }: RunnerFiles): Record<string, string> {
  const given = [...described('inputs')].map(([name, { default: value = '' }]) => [`INPUT_${name.toUpperCase()}`, inputs[name] ?? (name === 'token' ? '' : value)])
  const unknown = Object.keys(inputs).filter((name) => !described('inputs').has(name))
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}`)
  return {
    ...Object.fromEntries(ofSystem.map((name) => [name, process.env[name] ?? ''])),
    HOME: join(job, 'home'),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: 'topolint',
    GITHUB_ACTION_REPOSITORY: 'fabrikam/topolint',
    GITHUB_ACTION_REF: 'v1.0.0',
    GITHUB_WORKFLOW: 'Topology',
    GITHUB_JOB: 'topolint',
    GITHUB_RUN_ID: '1402',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_ACTOR: 'fabrikam',
    GITHUB_REPOSITORY: 'contoso/topology',
    GITHUB_REPOSITORY_OWNER: 'contoso',
    GITHUB_WORKSPACE: workspaceOf(job),
    GITHUB_EVENT_NAME: happening.name,
    GITHUB_EVENT_PATH: event,
    GITHUB_SHA: happening.commit,
    GITHUB_REF: happening.ref,
    GITHUB_SERVER_URL: server,
    GITHUB_API_URL: api,
    GITHUB_GRAPHQL_URL: `${api.replace(/\/v3$/u, '')}/graphql`,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_OUTPUT: output,
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_TEMP: temp,
    // The first of June 2020, when every generation of the examples was supported.
    SOURCE_DATE_EPOCH: '1590969600',
    ...environment,
    ...Object.fromEntries(given) as Record<string, string>,
  }
}

export function workspaceOf(job: string): string {
  return join(job, 'workspace')
}

/** Not while waiting for it: the GitHub that it asks runs in this process. */
function start(file: string, env: Record<string, string>, job: string): Promise<{ code: number | null; printed: string }> {
  const child = spawn(node24.path, [file], { cwd: workspaceOf(job), env, stdio: ['ignore', 'pipe', 'pipe'] })
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, printed: Buffer.concat(chunks).toString('utf8') }))
  })
}
