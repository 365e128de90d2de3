import { lint as judge, toRule, type Facts, type Report, type RuleData, type SuppressionInput } from '@topolint/engine'
import type { FileInput } from './file-input.js'
import { ruleData } from './generated/rules.js'
import { factsIn, readAll, type ReadSource } from './read.js'
import { partsFor, type Parts } from './parts.js'
import { openFile, type TextFile } from './text-file.js'

export interface LintOptions extends Omit<SuppressionInput, 'comments' | 'knownRules'> {
  /** YYYY-MM-DD; the clock is an input. */
  readonly today: string
  /** The files before the change, if there is one: with them, "new" and "retargeted" are known. */
  readonly base?: readonly FileInput[]
  /** Rules instead of the built-in ones. */
  readonly rules?: readonly RuleData[]
}

export interface LintResult extends Report {
  readonly files: number
  readonly sources: readonly ReadSource[]
}

/** Reads files, links what they say and judges it: pure, and the same result for the same input. */
export async function lint(files: readonly FileInput[], options: LintOptions): Promise<LintResult> {
  const opened = files.map(openFile)
  return lintTexts(opened, options, await surroundingsOf(opened, options))
}

/** What is the same for every version of the files: what was loaded to understand them, and the state before the change. */
export interface Surroundings {
  readonly parts: Parts
  readonly baseFacts?: Facts
}

export async function surroundingsOf(files: readonly TextFile[], { base }: LintOptions): Promise<Surroundings> {
  const before = base?.map(openFile)
  const parts = await partsFor([...files, ...(before ?? [])])
  return { parts, ...(before === undefined ? {} : { baseFacts: factsIn(readAll(before, parts)) }) }
}

/** The same at once, for files that were opened already. */
export function lintTexts(files: readonly TextFile[], { today, rules = ruleData, ...suppressions }: LintOptions, { parts, baseFacts }: Surroundings): LintResult {
  const sources = readAll(files, parts)
  const report = judge({
    facts: factsIn(sources),
    findings: sources.flatMap(({ findings }) => findings),
    rules: rules.map(toRule),
    ...(parts.procedures === undefined ? {} : { procedures: parts.procedures.judging }),
    today,
    ...suppressions,
    comments: sources.flatMap(({ comments }) => comments),
    knownRules: [...ruleData, ...rules].map(({ id }) => id),
    ...(baseFacts === undefined ? {} : { baseFacts }),
  })
  return { ...report, files: sources.length, sources }
}
