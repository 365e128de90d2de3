import { join, posix } from 'node:path'
import { baselineName, configurationNames, isInside, type FileTree } from '@topolint/host'
import type { Setup } from '@topolint/project'

export interface OwnChecks {
  /** Where the paths of the trees begin. */
  readonly root: string
  readonly cwd: string
  readonly setup: Setup
  /** The baseline that was asked for, from the current folder. */
  readonly baseline: string | undefined
}

/** Files that a change touches and by which checks go, now or once it is merged: configurations, rules, operations, baselines. */
export function changedChecks(before: FileTree, after: FileTree, checks: OwnChecks): readonly string[] {
  const paths = new Set([...before.entries.keys(), ...after.entries.keys()])
  const isOne = isOwnCheck(checks)
  return [...paths].filter((path) => before.entries.get(path)?.id !== after.entries.get(path)?.id && isOne(path)).sort()
}

function isOwnCheck({ root, cwd, setup: { configured }, baseline }: OwnChecks): (path: string) => boolean {
  const files = new Set([...(configured?.own ?? []), ...(baseline === undefined ? [] : [join(cwd, baseline)])])
  const folders = [...(configured?.rulePaths ?? []).map((path) => join(cwd, path)), ...(configured?.configuration.operations ?? []).map(({ value }) => value)]
  return (path) => {
    const absolute = join(root, path)
    return files.has(absolute) || isNamedSo(path) || folders.some((folder) => isInside(absolute, folder))
  }
}

/** Wherever it lies: one that is new would hold for the folders below it. */
function isNamedSo(path: string): boolean {
  const name = posix.basename(path)
  return name === baselineName || configurationNames.some((each) => path === each || path.endsWith(`/${each}`))
}
