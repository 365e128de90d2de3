import { lint as judge, toFile, toRule, type Facts, type Operation, type Report, type RuleData, type Source, type SuppressionInput } from '@topolint/engine'
import type { FileInput } from './file-input.js'
import { ruleData } from './generated/rules.js'
import { factsIn, readAll, type FileFinder, type ReadSource } from './read.js'
import { partsFor, type Parts } from './parts.js'
import type { RuleChoice } from './rule-choice.js'
import { RuleLevels } from './rule-levels.js'
import { withGenerations, type ServiceVersions } from './service-versions.js'
import { openFile, type HomeOf, type TextFile } from './text-file.js'

/** As an AbortSignal is asked; told beside what the run is at, where it does not judge yet. */
export interface RunSignal {
  readonly throwIfAborted: (doing?: 'reading') => void
}

export interface LintOptions extends Omit<SuppressionInput, 'comments' | 'knownRules'> {
  /** YYYY-MM-DD; the clock is an input. */
  readonly today: string
  /** The files before the change, if there is one: with them, "new" and "retargeted" are known. */
  readonly base?: readonly FileInput[]
  /** Rules instead of the built-in ones. */
  readonly rules?: readonly RuleData[]
  /** A file that was not asked for, but that a script among the files refers to. */
  readonly elsewhere?: (path: string) => FileInput | undefined
  /** The path by which a file is known wherever a run starts: fingerprints and baselines have it. */
  readonly homeOf?: HomeOf
  /** Which of the rules run, and at which levels. */
  readonly choice?: RuleChoice
  /** Operations of a team's own, beside the built-in ones. */
  readonly operations?: readonly Operation[]
  /** What ServiceVersions stand for, where somebody knows better. */
  readonly serviceVersions?: ServiceVersions
  /** The estate that a file belongs to, where somebody says so. */
  readonly estateOf?: (path: string) => string | undefined
  /** Asked now and then; by throwing it ends a run that takes too long. */
  readonly signal?: RunSignal
}

export interface LintResult extends Report {
  readonly files: number
  /** The rules that ran. */
  readonly rules: readonly RuleData[]
  readonly sources: readonly ReadSource[]
  /** Fingerprints of everything that the rules found, whatever became of it. */
  readonly found: ReadonlySet<string>
}

/** Reads files, links what they say and judges it: pure, and the same result for the same input. */
export async function lint(files: readonly FileInput[], options: LintOptions): Promise<LintResult> {
  const opened = files.map((file) => openFile(file, options.homeOf))
  return lintTexts(opened, options, await surroundingsOf(opened, options))
}

/** What is the same for every version of the files: what was loaded to understand them, and the state before the change. */
export interface Surroundings {
  readonly parts: Parts
  readonly elsewhere?: FileFinder
  readonly baseFacts?: Facts
}

export async function surroundingsOf(files: readonly TextFile[], { base, operations, serviceVersions, elsewhere, homeOf }: LintOptions): Promise<Surroundings> {
  const before = base?.map((file) => openFile(file, homeOf))
  const parts = await partsFor([...files, ...(before ?? [])], operations)
  return { parts, ...(elsewhere === undefined ? {} : { elsewhere: finderOf(elsewhere, homeOf) }), ...(before === undefined ? {} : { baseFacts: withGenerations(factsIn(readAll(before, parts)), serviceVersions) }) }
}

/** Each file is opened once, so that it is the same source wherever it is referred to. */
export function finderOf(elsewhere: NonNullable<LintOptions['elsewhere']>, homeOf?: HomeOf): FileFinder {
  const opened = new Map<string, Source | undefined>()
  return (path) => {
    if (!opened.has(path)) {
      const file = elsewhere(path)
      opened.set(path, file === undefined ? undefined : openFile(file, homeOf).source)
    }
    return opened.get(path)
  }
}

type Judging = Omit<LintOptions, 'base' | 'elsewhere' | 'operations'>

/** The same at once, for files that were opened already. */
export function lintTexts(files: readonly TextFile[], { today, rules = ruleData, choice = {}, serviceVersions, estateOf, ...suppressions }: Judging, { parts, elsewhere, baseFacts }: Surroundings): LintResult {
  const sources = readAll(files, parts, elsewhere, suppressions.signal)
  const levels = new RuleLevels(choice)
  const running = levels.running(rules)
  const report = judge({
    facts: withGenerations(factsIn(sources), serviceVersions),
    findings: sources.flatMap(({ findings }) => findings),
    rules: running.map(toRule),
    ...(parts.procedures === undefined ? {} : { procedures: parts.procedures.judging }),
    today,
    ...suppressions,
    comments: sources.flatMap(({ comments }) => comments),
    knownRules: [...ruleData, ...rules].map(({ id }) => id),
    ...(baseFacts === undefined ? {} : { baseFacts }),
    ...(estateOf === undefined ? {} : { estateOf: ({ at }) => estateOf(toFile(at).source.path) }),
  })
  const found = new Set([...report.findings, ...report.suppressed.map(({ finding }) => finding)].map(({ fingerprint }) => fingerprint))
  return { ...levels.applied(report, running), rules: running, files: sources.length, sources, found }
}
