import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { folder } from './command.js'

export const hasGit = spawnSync('git', ['--version']).status === 0

const identity = ['-c', 'user.name=Contoso', '-c', 'user.email=lync@contoso.com', '-c', 'commit.gpgSign=false', '-c', 'gc.auto=0', '-c', 'protocol.file.allow=always']
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))

export interface GitOutcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export function tryGit(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): GitOutcome {
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], { cwd, env: { ...environment, ...env }, encoding: 'utf8' })
  return { code: status, stdout, stderr }
}

export function git(cwd: string, ...args: readonly string[]): string {
  const { code, stdout, stderr } = tryGit(cwd, args)
  if (code !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
  return stdout
}

type Files = Readonly<Record<string, string | Uint8Array>>

export function write(root: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
}

export function commit(root: string, files: Files = {}): void {
  write(root, files)
  git(root, 'add', '--all')
  git(root, 'commit', '--quiet', '--allow-empty', '--no-verify', '--message', 'x')
}

/** A repository with one commit on the branch main. */
export function repository(files: Files = {}): string {
  const root = folder()
  git(root, 'init', '--quiet', '--initial-branch=main')
  commit(root, files)
  return root
}

/** What is staged of a file. */
export function staged(root: string, path: string): string {
  return git(root, 'show', `:${path}`)
}
