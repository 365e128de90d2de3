import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where a run takes place. */
export interface Project {
  /** The root of the repository; undefined outside of one. */
  readonly gitRoot: string | undefined
  /** The configuration that holds, absolute. */
  readonly configuration: string | undefined
  /** Two configurations in one folder: nobody can say which one is meant. */
  readonly problem?: string
}

/** Names of the configuration in a folder; the way of preference is none: only one may be there. */
export const configurationNames: readonly string[] = ['topolint.yaml', '.topolint.yaml', '.config/topolint.yaml', '.github/topolint.yaml']

/** Looks upwards for the configuration, and for the root of the repository, past which nothing is looked for. */
export function findProject(folder: string): Project {
  let configuration: string | undefined
  let problem: string | undefined
  for (let each = folder, above = dirname(each); ; each = above, above = dirname(above)) {
    if (configuration === undefined) {
      const found = configurationNames.filter((name) => isFile(join(each, name)))
      if (found.length > 1) problem = `${each} holds ${found.join(' and ')}. Expected one configuration in a folder.`
      configuration = found[0] === undefined ? undefined : join(each, found[0])
    }
    if (exists(join(each, '.git'))) return ended(each, configuration, problem)
    if (above === each) return ended(undefined, configuration, problem)
  }
}

function ended(gitRoot: string | undefined, configuration: string | undefined, problem: string | undefined): Project {
  return { gitRoot, configuration, ...(problem === undefined ? {} : { problem }) }
}

/** The folder in which the patterns of a configuration hold. */
export function folderOf(configuration: string): string {
  const folder = dirname(configuration)
  return /[\\/]\.(?:config|github)$/u.test(folder) ? dirname(folder) : folder
}

function isFile(path: string): boolean {
  return stats(path)?.isFile() === true
}

function exists(path: string): boolean {
  return stats(path) !== undefined
}

function stats(path: string): ReturnType<typeof statSync> | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
