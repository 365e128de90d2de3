import { appendFileSync, statSync } from 'node:fs'
import type { Environment } from '@topolint/host'

export interface RunnerFile {
  /** The variable that says where the file is. */
  readonly variable: 'GITHUB_OUTPUT' | 'GITHUB_STEP_SUMMARY'
  /** Bytes that the runner takes. */
  readonly most: number
}

/** Adds to a file that the runner reads when the step ends, and says why where it cannot. */
export function appendToRunnerFile({ variable, most }: RunnerFile, environment: Environment, text: string): string | undefined {
  const path = environment[variable] ?? ''
  if (path === '') return `${variable} is not set`
  try {
    const there = statSync(path, { throwIfNoEntry: false })?.size ?? 0
    if (there + Buffer.byteLength(text) > most) return `the file of ${variable} takes ${most} bytes, and holds ${there} of them already`
    appendFileSync(path, text)
    return undefined
  } catch (error) {
    return `the file of ${variable} cannot be written: ${error instanceof Error ? error.message : String(error)}`
  }
}
