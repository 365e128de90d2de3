import { InvalidArgumentError, type Command } from 'commander'
import { lintDefaults } from './lint-defaults.js'
import { parseThreshold, type Threshold } from './threshold.js'

export interface OutcomeFlags {
  readonly unknown?: true
  readonly quiet?: true
  readonly failOn: Threshold
  readonly maxWarnings?: number
  readonly failOnUnknown?: true
}

export function addOutcome(command: Command): Command {
  return command
    .option('--fail-on <level>', 'the level from which on a finding makes the exit code 1: error, warning, info or never', parseThreshold, lintDefaults.failOn)
    .option('--max-warnings <number>', 'make the exit code 1 when there are more warnings', parseCount)
    .option('--fail-on-unknown', 'make the exit code 1 when something could not be judged')
}

function parseCount(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new InvalidArgumentError('Expected a whole number, 0 or more.')
  return Number(text)
}
