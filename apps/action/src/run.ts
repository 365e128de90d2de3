import { UsageError } from '@topolint/project'
import { readEvent } from './event/read-event.js'
import { refusalOfMode } from './event/refusal-of-mode.js'
import { readInputs } from './inputs/inputs.js'
import { lintMode } from './lint-mode.js'
import { StepLog } from './log/step-log.js'
import type { Machine } from './machine.js'
import { postMode } from './post-mode.js'
import { runAt } from './run-context.js'

/** One run of the action, from what the runner hands it to its exit code: 0 where nothing keeps the change back. */
export async function run(machine: Machine): Promise<number> {
  const { environment, write } = machine
  const given = readInputs(environment)
  const log = new StepLog({ write, environment, debug: 'inputs' in given && given.inputs.debug })
  if ('problems' in given) return failed(log, given.problems)
  const read = readEvent(environment)
  if ('problem' in read) return failed(log, [read.problem])
  const { inputs } = given
  const { event } = read
  const refusal = refusalOfMode(inputs.mode, event)
  if (refusal !== undefined) return failed(log, [refusal])
  const context = runAt(event, inputs, machine, log)
  try {
    return await (inputs.mode === 'post' ? postMode(context) : lintMode(context))
  } catch (error) {
    if (error instanceof UsageError) return failed(log, error.messages)
    log.debug(error instanceof Error ? (error.stack ?? '') : String(error))
    return failed(log, [`topolint has a bug: ${error instanceof Error ? error.message : String(error)}. Please report it with what debug: true adds to this log.`])
  }
}

function failed(log: StepLog, problems: readonly string[]): number {
  for (const problem of problems) log.error(problem)
  return 1
}
