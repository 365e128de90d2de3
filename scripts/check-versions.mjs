// @ts-check
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { bin, git, readNode, root } from './process.mjs'
import { expectedVersions, holds } from './versions.mjs'
import { workspaces } from './workspaces.mjs'

const files = ['package.json', '.changeset', 'packages/*/package.json', 'apps/*/package.json', '*/CHANGELOG.md']

ensureInstalled()
const scratch = mkdtempSync(join(tmpdir(), 'versions-'))
try {
  copy(scratch)
  const expected = expectedVersions(manifests(scratch), readReleases(scratch))
  changeset('version')
  const problems = judge(expected)
  for (const { name, version } of manifests(scratch)) console.log(`${name.padEnd(24)} ${version}`)
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length === 0 ? 0 : 1
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

/** What changesets reads, as a repository of its own: it asks git for the commit of each changeset. @param {string} target */
function copy(target) {
  const paths = git(['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...files])
  for (const path of paths.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(target, path)), { recursive: true })
    cpSync(join(root, path), join(target, path))
  }
  git(['init', '--quiet', '--initial-branch=main'], target)
  git(['add', '--all'], target)
  git(['-c', 'user.name=topolint', '-c', 'user.email=topolint@contoso.com', 'commit', '--quiet', '--message', 'scratch'], target)
}

/** @param {readonly string[]} args */
function changeset(...args) {
  const { code, output } = readNode(bin('@changesets/cli', 'changeset'), args, { cwd: scratch })
  if (code !== 0) throw new Error(`changeset ${args.join(' ')} failed: ${output}`)
}

/** @param {string} folder @returns {readonly import('./versions.mjs').Release[]} */
function readReleases(folder) {
  changeset('status', '--output', 'status.json')
  const status = /** @type {{ changesets: readonly { releases: readonly import('./versions.mjs').Release[] }[] }} */ (JSON.parse(readFileSync(join(folder, 'status.json'), 'utf8')))
  return status.changesets.flatMap(({ releases }) => releases)
}

/** @param {string} folder */
function manifests(folder) {
  return workspaces(folder).map(({ manifest }) => manifest)
}

/** @param {Readonly<Record<string, string>>} expected @returns {readonly string[]} */
function judge(expected) {
  const released = manifests(scratch)
  const versions = released.filter(({ name, version }) => version !== expected[name]).map(({ name, version }) => `${name} would become ${version}, not ${expected[name] ?? 'unknown'}`)
  const ranges = released.flatMap((manifest) =>
    released
      .filter(({ name, version }) => !holds(manifest.dependencies?.[name], version))
      .map(({ name, version }) => `${manifest.name} would ask for ${name} ${manifest.dependencies?.[name] ?? ''}, which is not ${version}`),
  )
  return [...versions, ...ranges]
}
