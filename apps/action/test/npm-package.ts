import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'

export interface NpmPackage {
  readonly name: string
  readonly version: string
  readonly integrity: string
}

/** What tests fetch is kept outside the repository, so that it is fetched once. */
export function cached(name: string): string {
  return join(homedir(), '.cache', 'topolint', name)
}

/** Several processes may do so at once: the file appears whole or not at all. */
export function keep(path: string, content: string | Uint8Array, mode = 0o644): void {
  const own = `${path}.${process.pid}`
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(own, content, { mode })
  renameSync(own, path)
}

/** A package as npm packs it, or why it cannot be had. */
export function fetchPackage({ name, version, integrity }: NpmPackage): Buffer | string {
  const folder = mkdtempSync(join(tmpdir(), 'topolint-package-'))
  try {
    const [program, ...before] = npm()
    const args = [...before, 'pack', `${name}@${version}`, '--pack-destination', folder, '--fetch-retries=0', '--fetch-timeout=60000', '--silent']
    const { status, error, stdout } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', timeout: 100_000 })
    if (error !== undefined || status !== 0) return `npm cannot fetch ${name}@${version}`
    const bytes = readFileSync(join(folder, stdout.trim()))
    const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`
    return found === integrity ? bytes : `${name}@${version} is not what it was: ${found}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Never through a shell: npm's own file where npm started us or stands beside Node, else its name. */
function npm(): readonly [program: string, ...args: string[]] {
  const told = process.env['npm_execpath']
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')
  if (told !== undefined && basename(told) === 'npm-cli.js') return [process.execPath, told]
  return existsSync(beside) ? [process.execPath, beside] : ['npm']
}
