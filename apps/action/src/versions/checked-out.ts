import { resolve } from 'node:path'
import { findProject, isInside, openRepository, slashed, type Environment, type Found, type Repository } from '@topolint/host'
import { gitSurroundings } from './git-surroundings.js'

export interface CheckedOut {
  readonly repository: Repository
  readonly surroundings: Environment
  /** The working directory from the root of the repository, with slashes. */
  readonly folder: string
}

export interface Place {
  /** Where the runner keeps what is checked out. */
  readonly workspace: string
  /** From there. */
  readonly workingDirectory: string
  readonly environment: Environment
}

/** What was checked out for the working directory; nothing where files were only downloaded, or there are none. */
export function checkedOut({ workspace, workingDirectory, environment }: Place): Found<CheckedOut | undefined> {
  const top = resolve(workspace)
  const start = resolve(top, workingDirectory)
  const { gitRoot } = findProject(start)
  if (gitRoot === undefined || !isInside(gitRoot, top)) return { ok: true, value: undefined }
  const surroundings = gitSurroundings(environment, gitRoot)
  const opened = openRepository(gitRoot, surroundings)
  if (opened.ok) return { ok: true, value: { repository: opened.value, surroundings, folder: slashed(gitRoot, start) } }
  if (/dubious ownership|is owned by/u.test(opened.problem)) return { ok: false, problem: `git does not open ${gitRoot}, which belongs to another user. Expected a step before this one that runs: git config --global --add safe.directory "${gitRoot}"` }
  return { ok: false, problem: `The checkout cannot be read: ${opened.problem}.` }
}
