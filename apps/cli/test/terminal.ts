import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { built, environment, type CommandOptions } from './command.js'

/** A pseudo terminal is made by a program of the system; where there is none, the reason stands in the report of the tests. */
const maker = spawnSync('script', ['--version'], { encoding: 'utf8' })
export const missingTerminal = maker.status === 0 && maker.stdout.includes('util-linux') ? undefined : 'script of util-linux is not installed'

export interface Session {
  readonly code: number | null
  /** What stood on the terminal: both outputs, and what was typed. */
  readonly screen: string
}

/** The command as somebody starts it at a terminal, and what that person types. */
export function atTerminal(args: readonly string[], { cwd, env = {}, preload = [], input = '' }: CommandOptions): Session {
  const imports = preload.flatMap(({ href }) => ['--import', href])
  const command = [process.execPath, ...imports, built, ...args].map(quoted).join(' ')
  const { status, stdout, error } = spawnSync('script', ['--quiet', '--return', '--command', command, '/dev/null'], { cwd, env: { ...environment(), CI: '', TERM: 'xterm', ...env }, encoding: 'utf8', input })
  if (error !== undefined) throw error
  return { code: status, screen: stdout.replaceAll('\r\n', '\n') }
}

function quoted(argument: string): string {
  return `'${argument.replaceAll("'", "'\\''")}'`
}
