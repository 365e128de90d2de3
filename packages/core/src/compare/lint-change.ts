import type { Source } from '@topolint/engine'
import type { FileInput } from '../file-input.js'
import { finderOf, lintTexts, type LintOptions, type LintResult } from '../lint.js'
import { partsFor } from '../parts.js'
import { factsIn, type FileFinder } from '../read.js'
import { withGenerations } from '../service-versions.js'
import { compare, type Comparison } from './compare.js'
import { openBoth } from './open-both.js'

export interface ChangeOptions extends Omit<LintOptions, 'base'> {
  /** The same as `elsewhere`, for the state before the change. */
  readonly elsewhereBefore?: LintOptions['elsewhere']
}

export interface Change extends Comparison {
  readonly base: LintResult
  readonly head: LintResult
}

/** Lints the files before and after a change, the latter in the light of the former, and tells what the change made of the findings. */
export async function lintChange(before: readonly FileInput[], after: readonly FileInput[], { elsewhereBefore, elsewhere, operations, ...options }: ChangeOptions): Promise<Change> {
  const { old, young, moved } = openBoth(before, after, options.homeOf)
  const parts = await partsFor([...old, ...young], operations)
  const base = lintTexts(old, options, { parts, elsewhere: finderBefore(moved, elsewhereBefore, options.homeOf) })
  const baseFacts = withGenerations(factsIn(base.sources), options.serviceVersions)
  const head = lintTexts(young, options, { parts, baseFacts, ...(elsewhere === undefined ? {} : { elsewhere: finderOf(elsewhere, options.homeOf) }) })
  return { base, head, ...compare(base, head) }
}

/** Files that were moved are still called by their old names there. */
function finderBefore(moved: ReadonlyMap<string, Source>, elsewhere: LintOptions['elsewhere'], homeOf: LintOptions['homeOf']): FileFinder {
  const find = elsewhere === undefined ? undefined : finderOf(elsewhere, homeOf)
  return (path) => moved.get(path) ?? find?.(path)
}
