import { resolve } from 'node:path'
import { isInside, slashed } from '@topolint/host'
import type { Io } from '../io.js'

/** Where builds check a repository out: GitHub Actions, GitLab, Azure Pipelines. */
const variables = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR', 'BUILD_SOURCESDIRECTORY']

/** The current folder as the build's repository knows it; nothing where that is its root, or where no build runs. */
export function repositoryFolder({ cwd, env }: Pick<Io, 'cwd' | 'env'>): string {
  const root = variables.flatMap((name) => env[name] ?? []).find((path) => path !== '' && isInside(cwd, resolve(path)))
  const folder = root === undefined ? '' : slashed(resolve(root), cwd)
  return folder === '.' ? '' : folder
}
