import { lint as judge, toRule, type Facts, type Report, type RuleData, type SuppressionInput } from '@topolint/engine'
import type { FileInput } from './file-input.js'
import { ruleData } from './generated/rules.js'
import { factsIn, readAll, type ReadSource } from './read.js'
import { builtInTables } from './tables.js'
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
export function lint(files: readonly FileInput[], options: LintOptions): LintResult {
  return lintTexts(files.map(openFile), options, factsBefore(options))
}

/** The facts of the state before the change, if there is one. */
export function factsBefore({ base }: LintOptions): Facts | undefined {
  return base === undefined ? undefined : factsIn(readAll(base.map(openFile)))
}

/** The same for files that were opened already. */
export function lintTexts(files: readonly TextFile[], { today, rules = ruleData, ...suppressions }: Omit<LintOptions, 'base'>, baseFacts: Facts | undefined): LintResult {
  const sources = readAll(files)
  const facts = factsIn(sources)
  const report = judge({
    facts,
    findings: sources.flatMap(({ findings }) => findings),
    rules: rules.map(toRule),
    ...(facts.procedures.length > 0 ? { knowledge: builtInTables.knowledge() } : {}),
    today,
    ...suppressions,
    comments: sources.flatMap(({ comments }) => comments),
    knownRules: [...ruleData, ...rules].map(({ id }) => id),
    ...(baseFacts === undefined ? {} : { baseFacts }),
  })
  return { ...report, files: sources.length, sources }
}
