import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import process from 'node:process'
import { errorCode } from '../files/read-problem.js'

export type Environment = Readonly<Record<string, string | undefined>>

/** What git printed, or why it did not. */
export type GitAnswer = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly problem: string }

export interface GitQuestion {
  readonly input?: string | Uint8Array
  /** Bytes that the answer may have. */
  readonly most?: number
  /** How long it may take. */
  readonly milliseconds?: number
}

const mebibyte = 1024 * 1024
const mostUsually = 512 * mebibyte

/** What a repository may not do while it is read: run a monitor, hand in a bare repository that lies in its files, read a path as a pattern. */
const guards = ['--literal-pathspecs', '--no-pager', '-c', 'core.fsmonitor=false', '-c', 'safe.bareRepository=explicit']

/** No lock, no question, no network. What a hook is told of its repository and its index (GIT_DIR, GIT_INDEX_FILE) stays. */
const quiet = { GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' }

/** The git program in a folder, without a shell. */
export class GitProgram {
  readonly #folder: string
  readonly #environment: Environment

  constructor(folder: string, environment: Environment) {
    this.#folder = folder
    this.#environment = environment
  }

  ask(args: readonly string[], { input = '', most = mostUsually, milliseconds }: GitQuestion = {}): GitAnswer {
    const program = programIn(this.#environment)
    if (program === undefined) return { ok: false, problem: missing }
    const { status, stdout, stderr, error } = spawnSync(program, [...guards, ...args], { cwd: this.#folder, env: { ...this.#environment, ...quiet }, input, maxBuffer: most, windowsHide: true, timeout: milliseconds })
    if (error !== undefined) return { ok: false, problem: failure(errorCode(error), milliseconds) }
    return status === 0 ? { ok: true, bytes: stdout } : { ok: false, problem: firstLine(stderr.toString()) }
  }

  /** The answer as text without its last line break; undefined where git says no. */
  word(args: readonly string[]): string | undefined {
    const answer = this.ask(args)
    return answer.ok ? Buffer.from(answer.bytes).toString('utf8').replace(/\r?\n$/u, '') : undefined
  }
}

function failure(code: string, milliseconds = 0): string {
  if (code === 'ENOENT') return missing
  return code === 'ETIMEDOUT' ? `git had no answer after ${milliseconds / 1_000} s` : `git could not be run: the system says ${code}`
}

const missing = 'git is not there. Expected the program git on the PATH'

/** Windows would take a git.exe out of the folder that it is called in, and that one came with the files. */
function programIn(environment: Environment): string | undefined {
  if (process.platform !== 'win32') return 'git'
  const [, path = ''] = Object.entries(environment).find(([name]) => name.toUpperCase() === 'PATH') ?? []
  return path
    .split(delimiter)
    .filter((folder) => isAbsolute(folder))
    .map((folder) => join(folder, 'git.exe'))
    .find((candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile() === true)
}

function firstLine(text: string): string {
  return (text.split('\n').find((line) => line.trim() !== '') ?? 'git gave no reason').replace(/^(?:fatal|error): /u, '').trim()
}
