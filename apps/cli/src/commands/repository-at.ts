import { openRepository, type Found, type Repository } from '@topolint/host'
import { UsageError } from '@topolint/project'
import type { Io } from '../io.js'

export function repositoryAt({ cwd, env }: Io): Repository {
  return valueOf(openRepository(cwd, env))
}

export function valueOf<T>(found: Found<T>): T {
  if (!found.ok) throw new UsageError(`${found.problem}.`)
  return found.value
}
