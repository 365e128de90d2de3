import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FileTree, Found } from '@topolint/host'
import { isPlainPath } from './plain-path.js'
import { policyFilesOf, type PolicyFile } from './policy-files.js'
import { policyTexts } from './policy-texts.js'

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

const mostFiles = 20_000
const mostBytes = 256 * 1024 * 1024
const mostRemarks = 10

/** Writes the files into a folder of its own, at whose top the way upwards ends as at the root of a repository. */
export function policyFolder(tree: FileTree, { parent, folder, named }: PolicyRequest): Found<PolicyFolder> {
  const { files, problems } = policyFilesOf(tree, named, folder)
  if (files.length > mostFiles) return { ok: false, problem: `There are ${files.length} files that may be configuration. Expected at most ${mostFiles}.` }
  const root = newFolder(parent, folder)
  if (root === undefined) return { ok: false, problem: `No folder can be made in ${parent}. Expected RUNNER_TEMP to name a folder that can be written to.` }
  const written = writeAll(files, tree, root)
  if (written === undefined) dispose(root)
  if (written === undefined) return { ok: false, problem: `The files that may be configuration are more than ${mostBytes / 1024 / 1024} MB.` }
  return { ok: true, value: { root, remarks: cut([...problems, ...written]), dispose: () => dispose(root) } }
}

function newFolder(parent: string, folder: string): string | undefined {
  try {
    const root = realpathSync.native(mkdtempSync(join(parent, 'topolint-policy-')))
    writeFileSync(join(root, '.git'), '')
    if (isPlainPath(folder)) mkdirSync(join(root, folder), { recursive: true })
    return root
  } catch {
    return undefined
  }
}

/** The runner empties the folder that it lies in by itself. */
function dispose(root: string): void {
  try {
    rmSync(root, { recursive: true, force: true, maxRetries: 3 })
  } catch {
    return
  }
}

/** Why files could not be written; nothing where they are too much. */
function writeAll(files: readonly PolicyFile[], tree: FileTree, root: string): readonly string[] | undefined {
  const problems: string[] = []
  let bytes = 0
  for (const { path, content } of policyTexts(files, tree)) {
    const problem = 'bytes' in content ? write(join(root, path), content.bytes) : content.problem
    if (problem !== undefined) problems.push(`${JSON.stringify(path)} ${problem}`)
    bytes += 'bytes' in content ? content.bytes.length : 0
    if (bytes > mostBytes) return undefined
  }
  return problems
}

function write(path: string, bytes: Uint8Array): string | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes, { flag: 'wx' })
    return undefined
  } catch {
    return 'cannot stand beside another file, whose name this machine takes for the same'
  }
}

function cut(problems: readonly string[]): readonly string[] {
  const shown = problems.slice(0, mostRemarks).map((problem) => `${problem}; it is not looked at as configuration.`)
  return problems.length > mostRemarks ? [...shown, `So are ${problems.length - mostRemarks} others.`] : shown
}
