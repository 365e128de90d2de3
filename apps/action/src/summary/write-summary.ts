import type { Environment } from '@topolint/host'
import { appendToRunnerFile } from '../outputs/runner-file.js'

/** Bytes of Markdown that the runner takes of a step; a summary with more is refused as a whole. */
export const largestStepSummary = 1024 * 1024

/** Says why where it cannot. */
export function writeSummary(environment: Environment, text: string): string | undefined {
  return appendToRunnerFile({ variable: 'GITHUB_STEP_SUMMARY', most: largestStepSummary }, environment, text)
}
