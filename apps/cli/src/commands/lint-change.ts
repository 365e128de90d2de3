import { join } from 'node:path'
import { lintChange, type LintOptions } from '@topolint/core'
import { isInside, type FileInput, type GitTree, type Repository } from '@topolint/host'
import { passedBy, treeInputs, type InputRequest, type Inputs, type Setup } from '@topolint/project'
import type { Versions } from '../arguments/versions.js'
import type { Io } from '../io.js'
import type { Fixed } from './fix.js'
import { repositoryAt, valueOf } from './repository-at.js'

export interface ChangeRun {
  readonly before: NonNullable<Versions['before']>
  readonly request: InputRequest
  /** The files after the change. */
  readonly inputs: Inputs
  readonly setup: Setup
  readonly options: LintOptions
  readonly io: Io
}

/** Lints the files before and after a change, and reports what it introduced or made worse. */
export async function changeCommand({ before, request, inputs, setup, options, io }: ChangeRun): Promise<Fixed> {
  const repository = repositoryAt(io)
  const base = baseOf(before, repository)
  const old = treeInputs({ ...request, mustMatch: false }, { tree: base.tree, root: repository.root, setup })
  const submodules = new Set([...base.tree.submodules, ...valueOf(repository.index()).submodules])
  const pointers = new Set([...old.pointers(), ...(inputs.pointers?.() ?? [])])
  const after = await lintChange(kept(old.read(), pointers, []), kept(inputs.read(), pointers, pathsUnder(inputs, repository, submodules)), { ...options, elsewhereBefore: old.elsewhere })
  const worse = new Set([...after.introduced, ...after.worsened.map(({ finding }) => finding)])
  const change = { base: base.name, before: new Map(after.worsened.map(({ finding, before: former }) => [finding, former])), fixed: after.fixed, standing: after.standing.length }
  const report = { ...after.head, findings: after.head.findings.filter((finding) => worse.has(finding)) }
  return { report, change, remarks: passedBy(pointers, [...submodules].sort()) }
}

function baseOf(before: ChangeRun['before'], repository: Repository): { readonly tree: GitTree; readonly name: string | undefined } {
  if (before.kind === 'since') return { tree: valueOf(repository.tree(valueOf(repository.mergeBase(before.ref)))), name: before.ref }
  const { head } = repository
  return head === undefined ? { tree: repository.nothing, name: undefined } : { tree: valueOf(repository.tree(head)), name: head.name }
}

/** Files of submodules: the trees of this repository do not hold them, so that all in them would seem new. */
function pathsUnder({ places }: Inputs, { root }: Repository, submodules: Iterable<string>): readonly string[] {
  const folders = [...submodules].map((path) => join(root, path))
  return places.filter(({ absolute }) => folders.some((folder) => isInside(absolute, folder))).map(({ path }) => path)
}

function kept(files: readonly FileInput[], pointers: ReadonlySet<string>, others: readonly string[]): readonly FileInput[] {
  const dropped = new Set(others)
  return files.filter(({ path }) => !pointers.has(path) && !dropped.has(path))
}
