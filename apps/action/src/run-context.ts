import type { Event } from './event/event.js'
import { GitHub } from './github/github.js'
import type { Inputs } from './inputs/inputs.js'
import type { StepLog } from './log/step-log.js'
import type { Machine } from './machine.js'

/** Everything that both modes go by. */
export interface RunContext {
  readonly event: Event
  readonly inputs: Inputs
  readonly machine: Machine
  readonly log: StepLog
  /** Nothing without a token. */
  readonly github: GitHub | undefined
  /** Where the checkout lies. */
  readonly workspace: string
}

export function runAt(event: Event, inputs: Inputs, machine: Machine, log: StepLog): RunContext {
  const [owner = '', repo = ''] = event.repository.split('/')
  const { token } = inputs
  const github = token === undefined ? undefined : new GitHub({ token, api: event.api, owner, repo, log: (line) => log.line(line) })
  return { event, inputs, machine, log, github, workspace: machine.environment['GITHUB_WORKSPACE'] ?? '.' }
}
