// @ts-check
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Told to every tool we start: no telemetry, no calls home, and which Node builds, since what one built is compiled for it alone. */
const told = { TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', DO_NOT_TRACK: '1', TOPOLINT_NODE: process.version }

/**
 * Runs a JavaScript file with this Node and shows what it prints. Never a shell: the same call works on Windows.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string> }} [options]
 * @returns {number} exit code
 */
export function runNode(file, args, options = {}) {
  const { status, error } = spawnSync(process.execPath, [file, ...args], { cwd: options.cwd ?? root, env: { ...process.env, ...told, ...options.env }, stdio: 'inherit' })
  if (error) throw error
  return status ?? 130
}

/**
 * The same, with the output taken instead of shown.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string> }} [options]
 */
export function readNode(file, args, options = {}) {
  return read(process.execPath, [file, ...args], options)
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string> }} [options]
 * @returns {{ code: number, stdout: string, output: string }} `output` has standard error as well
 */
export function read(program, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...told, ...options.env },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (error) throw error
  return { code: status ?? 130, stdout, output: `${stdout}${stderr}` }
}

/** @param {readonly string[]} args */
export function git(args, cwd = root) {
  const { code, stdout, output } = read('git', args, { cwd })
  if (code !== 0) throw new Error(`git ${args.join(' ')} failed: ${output}`)
  return stdout
}

/**
 * The JavaScript file behind a command of a package installed at the root.
 * @param {string} name
 * @param {string} [command]
 */
export function bin(name, command = name) {
  const folder = join(root, 'node_modules', name)
  const { bin } = /** @type {{ bin: string | Record<string, string> }} */ (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  const file = typeof bin === 'string' ? bin : bin[command]
  if (file === undefined) throw new Error(`${name} has no command ${command}`)
  return join(folder, file)
}

/** npm tells the scripts it starts where it is; nothing else does so on every system. */
export function npm() {
  const file = process.env['npm_execpath']
  return file !== undefined && basename(file) === 'npm-cli.js' ? file : undefined
}
