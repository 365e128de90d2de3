import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

export const built = fileURLToPath(new URL('../dist/topolint.cjs', import.meta.url))

/** Loaded into the command by tests that look at it from inside. */
export const preloads = {
  longRun: new URL('./preload/long-run.mjs', import.meta.url),
  measure: new URL('./preload/measure.mjs', import.meta.url),
  vanish: new URL('./preload/vanish.mjs', import.meta.url),
}

export interface Outcome {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface CommandOptions {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  readonly preload?: readonly URL[]
  /** What standard input gives. */
  readonly input?: string
  /** Another copy of the command. */
  readonly bin?: string
}

/** The built command as a process of its own, as users run it. */
export function topolint(args: readonly string[], { cwd, env = {}, preload = [], input, bin = built }: CommandOptions): Outcome {
  const imports = preload.flatMap(({ href }) => ['--import', href])
  const { status, signal, stdout, stderr, error } = spawnSync(process.execPath, [...imports, bin, ...args], {
    cwd,
    env: { ...environment(), ...env },
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
    maxBuffer: 256 * 1024 * 1024,
  })
  if (error !== undefined) throw error
  return { code: status, signal, stdout, stderr }
}

export function startTopolint(args: readonly string[], cwd: string): ReturnType<typeof spawn> {
  return spawn(process.execPath, [built, ...args], { cwd, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Variables that change how the command writes. */
const variables = new Set(['NO_COLOR', 'FORCE_COLOR', 'CLICOLOR_FORCE', 'GITHUB_ACTIONS', 'TF_BUILD', 'NODE_OPTIONS', 'TOPOLINT_DEBUG'])

/** The first of June 2020, when every generation of the examples was supported. */
const clock = { SOURCE_DATE_EPOCH: '1590969600' }

/** The variables of a run, without those that change how the command writes. */
export function environment(): Record<string, string | undefined> {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !variables.has(name)))
  return { ...own, ...clock }
}

/** A folder of its own for one test. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'topolint-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return root
}

export interface ReportedFinding {
  readonly rule: string
  readonly level: string
  readonly message: string
  readonly path: string
  readonly start: { readonly line: number; readonly column: number }
  readonly end: { readonly line: number; readonly column: number }
}

/** What the command says as JSON. */
export function findingsOf(stdout: string): readonly ReportedFinding[] {
  const { findings } = JSON.parse(stdout) as { findings: readonly ReportedFinding[] } // our own format
  return findings
}

export function readText(...path: readonly string[]): string {
  return readFileSync(join(...path), 'utf8')
}

/** One finding, of next-hop-newest-generation, at the value of `nextHop`. */
export const broken = `apiVersion: topolint/v1
kind: Topology
name: contoso
merged: 2014-03-01
pools:
  - { fqdn: pool10.contoso.com, product: lync2010 }
  - { fqdn: pool13.contoso.com, product: lync2013 }
applicationPools:
  - fqdn: apps.contoso.com
    product: lync2013
    created: 2014-05-20
    nextHop: pool10.contoso.com
`

export const healthy = broken.replace('nextHop: pool10', 'nextHop: pool13')

/** A next hop whose generation nobody states. */
export const unknowable = broken.replace('nextHop: pool10', 'nextHop: elsewhere')
