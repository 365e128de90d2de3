import { join, posix } from 'node:path'
import { baselineName, configurationNames, isInside, type FileTree } from '@topolint/host'

export interface OwnChecks {
  /** Where the paths of the trees begin; absolute, like the others. */
  readonly root: string
  /** Configurations and baselines that are named somewhere. */
  readonly files: Iterable<string>
  /** Where rules and operations lie. */
  readonly folders: readonly string[]
}

/** Files that a change touches and by which checks go, now or once it is merged: configurations, rules, operations, baselines. */
export function changedChecks(before: FileTree, after: FileTree, { root, files, folders }: OwnChecks): readonly string[] {
  const named = new Set(files)
  const isOne = (path: string): boolean => isNamedSo(path) || named.has(join(root, path)) || folders.some((folder) => isInside(join(root, path), folder))
  const paths = new Set([...before.entries.keys(), ...after.entries.keys()])
  return [...paths].filter((path) => before.entries.get(path)?.id !== after.entries.get(path)?.id && isOne(path)).sort()
}

/** Wherever it lies: one that is new would hold for the folders below it. */
function isNamedSo(path: string): boolean {
  return posix.basename(path) === baselineName || configurationNames.some((name) => path === name || path.endsWith(`/${name}`))
}
