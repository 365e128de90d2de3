// @ts-check
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { ensureInstalled } from './install.mjs'
import { bin, npm, readNode, root } from './process.mjs'
import { runTasks } from './tasks.mjs'
import { workspaces } from './workspaces.mjs'

/**
 * @typedef {import('./workspaces.mjs').Workspace} Workspace
 * @typedef {Workspace & { tarball: string, files: readonly string[] }} Packed
 */

ensureInstalled()
const cli = npm()
if (cli === undefined) throw new Error('Start this with npm: npm run check:packed')
if (runTasks('build', '--output-logs=errors-only') !== 0) process.exit(1)

const scratch = mkdtempSync(join(tmpdir(), 'packed-'))
try {
  const packed = workspaces().filter(({ manifest }) => manifest.private !== true).map(pack)
  let failed = 0
  for (const one of packed) {
    const problems = [...judgeFiles(one), ...(await judgeManifest(one)), ...judgeTypes(one)]
    failed += problems.length
    console.log(`${one.manifest.name.padEnd(24)} ${one.files.length} files${problems.length === 0 ? '' : `\n  ${problems.join('\n  ')}`}`)
  }
  const problems = use(packed)
  for (const problem of problems) console.error(problem)
  process.exitCode = failed + problems.length === 0 ? 0 : 1
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

/** @param {Workspace} workspace @returns {Packed} */
function pack(workspace) {
  const stdout = runNpm(['pack', '--json', '--pack-destination', scratch], join(root, workspace.folder))
  const [result] = /** @type {readonly { filename: string, files: readonly { path: string }[] }[]} */ (JSON.parse(stdout))
  if (result === undefined) throw new Error(`npm pack made nothing of ${workspace.folder}`)
  return { ...workspace, tarball: join(scratch, result.filename), files: result.files.map(({ path }) => path) }
}

/** Nothing for developers travels along, and what people look for does. @param {Packed} packed */
function judgeFiles({ files }) {
  const superfluous = files.filter((path) => /\.test\.|\.map$|\.tsbuildinfo$|(^|\/)(src|test|bench|fixtures)\//.test(path)).map((path) => `${path} should not be packed`)
  const missing = ['LICENSE', 'README.md'].filter((path) => !files.includes(path)).map((path) => `${path} is missing`)
  return [...superfluous, ...missing]
}

/** @param {Packed} packed */
async function judgeManifest({ tarball, manifest }) {
  const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(readFileSync(tarball)).buffer }, strict: true })
  return messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false }) ?? message.code} (${manifest.name})`)
}

/** A package without `exports` is a command: it has no types to judge. @param {Packed} packed */
function judgeTypes({ tarball, manifest }) {
  if (manifest.exports === undefined) return []
  const { code, output } = readNode(bin('@arethetypeswrong/cli', 'attw'), [tarball, '--profile', 'esm-only', '--no-emoji', '--no-color', '--format', 'ascii'])
  return code === 0 ? [] : [`attw: ${output}`]
}

/** Installs what was packed as a stranger would, imports every library and asks the command for its version. @param {readonly Packed[]} packed */
function use(packed) {
  const project = join(scratch, 'project')
  mkdirSync(project)
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  runNpm(['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...packed.map(({ tarball }) => tarball)], project)

  const libraries = packed.filter(({ manifest }) => manifest.exports !== undefined).map(({ manifest }) => manifest.name)
  writeFileSync(join(project, 'use.mjs'), libraries.map((name) => `import '${name}'\n`).join(''))
  const imports = readNode(join(project, 'use.mjs'), [], { cwd: project })
  const commands = packed.flatMap(({ manifest }) => Object.values(manifest.bin ?? {}).map((file) => ({ manifest, file: join(project, 'node_modules', manifest.name, file) })))
  const runs = commands.map(({ manifest, file }) => ({ manifest, ...readNode(file, ['--version'], { cwd: project }) }))
  return [
    ...(imports.code === 0 ? [] : [`the packed libraries cannot be imported: ${imports.output}`]),
    ...runs.filter(({ code, output, manifest }) => code !== 0 || !output.includes(manifest.version)).map(({ output, manifest }) => `the packed ${manifest.name} --version says: ${output}`),
  ]
}

/** @param {readonly string[]} args @param {string} cwd */
function runNpm(args, cwd) {
  const { code, stdout, output } = readNode(/** @type {string} */ (cli), args, { cwd })
  if (code !== 0) throw new Error(`npm ${args[0] ?? ''} failed: ${output}`)
  return stdout
}
