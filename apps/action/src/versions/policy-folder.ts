import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { largestFile, type FileContent, type FileTree, type Found, type TreeEntry } from '@topolint/host'
import { followed } from './followed.js'
import { isPlainPath } from './plain-path.js'

/** The files of a tree that say how to lint, on the disk, where configurations are read. */
export interface PolicyFolder {
  /** Absolute; stands for the root of the repository. */
  readonly root: string
  /** What could not be taken over. */
  readonly remarks: readonly string[]
  /** Takes it away again. */
  readonly dispose: () => void
}

export interface PolicyRequest {
  /** Where the new folder is made. */
  readonly parent: string
  /** The working directory, from the root of the repository. */
  readonly folder: string
  /** Files that are wanted whatever their ending, from the working directory. */
  readonly named: readonly string[]
}

const mebibyte = 1024 * 1024
/** Rules and configurations are written by hand. */
const largest = 10 * mebibyte
const mostFiles = 20_000
const mostBytes = 256 * mebibyte
const atOnce = 500
const mostRemarks = 10

interface Wanted {
  readonly path: string
  readonly entry: TreeEntry
  readonly isNamed: boolean
}

/** Writes what configurations, rules, operations, baselines and lists of ignored files may be into a folder of its own. It ends the way upwards as the root of a repository does. */
export function policyFolder(tree: FileTree, request: PolicyRequest): Found<PolicyFolder> {
  const { wanted, remarks } = chosen(tree, request)
  if (wanted.length > mostFiles) return { ok: false, problem: `There are ${wanted.length} files that may be configuration. Expected at most ${mostFiles}.` }
  const root = realpathSync.native(mkdtempSync(join(request.parent, 'topolint-policy-')))
  const dispose = (): void => rmSync(root, { recursive: true, force: true, maxRetries: 3 })
  writeFileSync(join(root, '.git'), '')
  if (isPlainPath(request.folder)) mkdirSync(join(root, request.folder), { recursive: true })
  const problems: string[] = []
  let bytes = 0
  for (let from = 0; from < wanted.length; from += atOnce) {
    const batch = wanted.slice(from, from + atOnce)
    const contents = tree.read(batch.map(({ entry }) => entry), largestFile)
    bytes += contents.reduce((sum, content) => sum + ('bytes' in content ? content.bytes.length : 0), 0)
    if (bytes > mostBytes) return refused(dispose)
    problems.push(...batch.flatMap((each, at) => put(each, contents[at], root) ?? []))
  }
  return { ok: true, value: { root, remarks: cut([...remarks, ...problems]), dispose } }
}

function refused(dispose: () => void): Found<PolicyFolder> {
  dispose()
  return { ok: false, problem: `The files that may be configuration are more than ${mostBytes / mebibyte} MB.` }
}

function chosen(tree: FileTree, { folder, named }: PolicyRequest): { readonly wanted: readonly Wanted[]; readonly remarks: readonly string[] } {
  const names = new Set(named.map((path) => posix.join(folder, path)))
  const wanted: Wanted[] = []
  const remarks: string[] = []
  for (const entry of tree.entries.values()) {
    const { path, kind } = entry
    if (kind === 'submodule' || !(names.has(path) || maySayHow(path))) continue
    const file = followed(entry, tree)
    if (!isPlainPath(path)) remarks.push(`${JSON.stringify(path)} has a name that cannot be taken over`)
    else if (file === undefined) remarks.push(`${JSON.stringify(path)} is a link that leads to no file of the repository`)
    else wanted.push({ path, entry: file, isNamed: names.has(path) })
  }
  return { wanted, remarks }
}

function maySayHow(path: string): boolean {
  return /(?:\.(?:ya?ml|json)|(?:^|\/)\.gitignore)$/iu.test(path) && !/(?:^|\/)node_modules\//u.test(path)
}

/** Why a file could not be written. Exports of whole topologies are large, and no loss here. */
function put({ path, isNamed }: Wanted, content: FileContent | undefined, root: string): string | undefined {
  if (content === undefined || !('bytes' in content)) return `${JSON.stringify(path)} ${content?.problem ?? 'is not there'}`
  if (!isNamed && content.bytes.length > largest) return /\.json$/iu.test(path) ? undefined : `${JSON.stringify(path)} is too large to be read as configuration`
  try {
    mkdirSync(join(root, dirname(path)), { recursive: true })
    writeFileSync(join(root, path), content.bytes, { flag: 'wx' })
    return undefined
  } catch {
    return `${JSON.stringify(path)} cannot stand beside another file, whose name this machine takes for the same`
  }
}

function cut(remarks: readonly string[]): readonly string[] {
  const shown = remarks.slice(0, mostRemarks).map((remark) => `${remark}; it is not looked at as configuration.`)
  return remarks.length > mostRemarks ? [...shown, `So are ${remarks.length - mostRemarks} others.`] : shown
}
