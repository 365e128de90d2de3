import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { compareWithBaseline, type Finding, type LintResult } from '@topolint/core'
import { baselineName } from '@topolint/host'
import type { Setup } from '../setup/setup.js'
import type { Surroundings } from '../setup/surroundings.js'

/** A report without what a baseline holds back. */
export interface Held extends LintResult {
  readonly baselined: readonly Finding[]
}

/** Reads a baseline only where there is one. */
export async function heldAgainst(asked: string | false | undefined, report: LintResult, { root }: Pick<Setup, 'root'>, { cwd }: Pick<Surroundings, 'cwd'>): Promise<Held> {
  const path = asked === undefined ? join(root, baselineName) : asked === false ? undefined : resolve(cwd, asked)
  if (path === undefined || (asked === undefined && !existsSync(path))) return { ...report, baselined: [] }
  const { entriesOf } = await import('./baseline-entries.js')
  const { fresh, baselined } = compareWithBaseline(entriesOf(path, cwd), report, () => true)
  return { ...report, findings: fresh, baselined }
}
