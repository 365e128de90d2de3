import type { Finding } from '@topolint/engine'
import { guardCommands } from './escape/workflow-command.js'
import { closingLine } from './pretty/closing-line.js'
import { renderFinding } from './pretty/finding.js'
import { renderNotPossible } from './pretty/not-possible.js'
import type { RenderOptions, Reporter } from './reporter.js'

/** For people at a terminal: every finding with the lines it is about, and one line that closes the run. */
export const pretty: Reporter = (run, options) => {
  const blocks = [
    ...renderFindings(run.findings, options),
    ...(options.unknown ? run.notPossible.map((each) => renderNotPossible(each, options)) : []),
    closingLine(run, options),
  ]
  const text = `${blocks.join('\n\n')}\n`
  return options.guarded ? guardCommands(text) : text
}

function renderFindings(findings: readonly Finding[], options: RenderOptions): readonly string[] {
  const met = new Set<string>()
  return findings.map((finding) => {
    const isFirst = !met.has(finding.rule)
    met.add(finding.rule)
    return renderFinding(finding, isFirst, options)
  })
}
