import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'vitest'

/** Milliseconds: a folder may hold thousands of files. */
const patience = 60_000

/** A folder of its own for one test. */
export function scratchFolder({ onTestFinished }: Pick<TestContext, 'onTestFinished'>, name: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `topolint-${name}-`)))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }), patience)
  return folder
}
