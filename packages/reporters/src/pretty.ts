import { guardCommands } from './escape/workflow-command.js'
import { prettyBlocks } from './pretty/blocks.js'
import { closingLine } from './pretty/closing-line.js'
import type { Reporter } from './reporter.js'

/** For people at a terminal: every finding with the lines it is about, and one line that closes the run. */
export const pretty: Reporter = (run, options) => {
  const { findings, open, fixed } = prettyBlocks(run, options)
  const text = `${[...findings, ...open, ...fixed, closingLine(run, options)].join('\n\n')}\n`
  return options.guarded ? guardCommands(text) : text
}
