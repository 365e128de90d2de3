import type { Finding } from '@topolint/engine'
import { compactLine } from './compact/line.js'
import { escapeTerminal } from './escape/terminal.js'
import { guardCommands } from './escape/workflow-command.js'
import { plain } from './palette.js'
import { closingLine } from './pretty/closing-line.js'
import { renderFixed } from './pretty/fixed.js'
import type { Reporter } from './reporter.js'

/** One line a finding, for editors, problem matchers and `grep`; the last line closes the run. What a change mended has no place in its line, so that nothing takes it for a finding. */
export const compact: Reporter = (run, options) => {
  const { before, fixed = [] } = run.change ?? {}
  const lines = [
    ...run.findings.map((finding) => compactLine(finding) + former(before?.get(finding))),
    ...fixed.map((finding) => renderFixed(finding, { palette: plain })),
    closingLine(run, { ...options, palette: plain }),
  ]
  const text = lines.map((line) => `${line}\n`).join('')
  return options.guarded ? guardCommands(text) : text
}

function former(before: Finding | undefined): string {
  return before === undefined ? '' : ` (before: ${before.level}: ${escapeTerminal(before.message)})`
}
