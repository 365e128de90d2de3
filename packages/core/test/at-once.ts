import { fixIn, type FixOptions, type FixResult } from '../src/fix.js'
import type { FileInput } from '../src/file-input.js'
import { lintTexts, type LintOptions, type LintResult, type Surroundings } from '../src/lint.js'
import { allParts } from '../src/parts/all.js'
import { factsIn, readAll } from '../src/read.js'
import { openFile } from '../src/text-file.js'

/** Linting with everything loaded, so that tables of tests and properties need not wait. */
export function lintAtOnce(files: readonly FileInput[], options: LintOptions): LintResult {
  return lintTexts(files.map((file) => openFile(file)), options, surroundings(options))
}

export function fixAtOnce(files: readonly FileInput[], options: FixOptions): FixResult {
  return fixIn(files, options, surroundings(options))
}

function surroundings({ base }: LintOptions): Surroundings {
  return { parts: allParts, ...(base === undefined ? {} : { baseFacts: factsIn(readAll(base.map((file) => openFile(file)), allParts)) }) }
}
