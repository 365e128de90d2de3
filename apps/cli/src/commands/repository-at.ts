import { openRepository, type Found, type Repository } from '@topolint/host'
import type { Io } from '../io.js'
import { UsageError } from '../usage-error.js'

export function repositoryAt({ cwd, env }: Io): Repository {
  return valueOf(openRepository(cwd, env))
}

export function valueOf<T>(found: Found<T>): T {
  if (!found.ok) throw new UsageError(`${found.problem}.`)
  return found.value
}
