import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { cutDescription, type Description } from './cut-description.js'
import { operations } from './operations.js'
import { fileInTarball } from './tarball.js'

/** GitHub's description of its REST interface: 385 MB unpacked, so it is nobody's dependency. */
const name = '@octokit/openapi'
const version = '23.0.2'
const integrity = 'sha512-pV8M7L9GY23AybNvTmo2nyjmpmnt6+2sRE/tqr0ZLQcPS4lnw7u5eZGNmwRNkBC3D7gZXbFx5AHzLUVRBXGDhg=='
const file = 'package/generated/api.github.com.json'

/** The part of the description that speaks of our operations, or why it cannot be had. It is fetched once and kept outside the repository. */
export const description: Description | string = load()

function load(): Description | string {
  const names = Object.keys(operations)
  const cutter = readFileSync(new URL('cut-description.ts', import.meta.url), 'utf8')
  const key = createHash('sha256').update(JSON.stringify([version, names, cutter])).digest('hex').slice(0, 16)
  const kept = join(homedir(), '.cache', 'topolint', `github-description-${key}.json`)
  // The file is written by us, below.
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Description
  const packed = fetchTarball()
  if (typeof packed === 'string') return packed
  const whole = fileInTarball(packed, file)
  if (whole === undefined) return `${name}@${version} holds no ${file}`
  const cut = cutDescription(JSON.parse(whole.toString('utf8')), names)
  keep(kept, JSON.stringify(cut))
  return cut
}

function fetchTarball(): Buffer | string {
  const folder = mkdtempSync(join(tmpdir(), 'topolint-description-'))
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

/** Several processes may do so at once: the file appears whole or not at all. */
function keep(path: string, text: string): void {
  const own = `${path}.${process.pid}`
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(own, text)
  renameSync(own, path)
}
