import { guardCommands } from './escape/workflow-command.js'
import { compactLine } from './compact/line.js'
import { closingLine } from './pretty/closing-line.js'
import { plain } from './palette.js'
import type { Reporter } from './reporter.js'

/** One line a finding, for editors, problem matchers and `grep`; the last line closes the run. */
export const compact: Reporter = (run, options) => {
  const lines = [...run.findings.map(compactLine), closingLine(run, { ...options, palette: plain })]
  const text = lines.map((line) => `${line}\n`).join('')
  return options.guarded ? guardCommands(text) : text
}
