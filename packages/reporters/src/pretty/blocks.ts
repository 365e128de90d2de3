import type { RenderOptions, RunReport } from '../reporter.js'
import { renderFinding } from './finding.js'
import { renderFixed } from './fixed.js'
import { renderNotPossible } from './not-possible.js'

/** What is said of a run, a block of lines for each thing, in the order of the run. */
export interface PrettyBlocks {
  readonly findings: readonly string[]
  /** What could not be judged. */
  readonly open: readonly string[]
  /** What a change mended, in one block. */
  readonly fixed: readonly string[]
}

/** For whoever puts the pieces together another way; commands in them are not guarded yet. */
export function prettyBlocks(run: Pick<RunReport, 'findings' | 'notPossible' | 'change'>, options: RenderOptions): PrettyBlocks {
  return {
    findings: renderFindings(run, options),
    open: options.unknown ? run.notPossible.map((each) => renderNotPossible(each, options)) : [],
    fixed: run.change === undefined || run.change.fixed.length === 0 ? [] : [run.change.fixed.map((finding) => renderFixed(finding, options)).join('\n')],
  }
}

function renderFindings({ findings, change }: Pick<RunReport, 'findings' | 'change'>, options: RenderOptions): readonly string[] {
  const met = new Set<string>()
  return findings.map((finding) => {
    const isFirst = !met.has(finding.rule)
    met.add(finding.rule)
    return renderFinding(finding, isFirst, options, change?.before.get(finding))
  })
}
