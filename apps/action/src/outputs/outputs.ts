import { randomUUID } from 'node:crypto'
import type { Environment } from '@topolint/host'
import type { Verdict } from '../verdict/verdict.js'
import { appendToRunnerFile } from './runner-file.js'

/** What later steps read. */
export type Outputs = Readonly<Partial<Record<OutputName, string>>>

export type OutputName = 'outcome' | 'errors' | 'warnings' | 'new' | 'fixed' | 'sarif-file' | 'report-file'

/** Bytes that the runner takes of one job. */
const most = 1024 * 1024

/** Files that were written, relative to the checkout. */
export interface WrittenFiles {
  readonly sarif?: string | undefined
  readonly report?: string | undefined
}

export function outputsOf({ outcome, counts }: Verdict, { sarif = '', report = '' }: WrittenFiles = {}): Outputs {
  return {
    outcome,
    errors: String(counts.error),
    warnings: String(counts.warning),
    new: String(counts.new),
    fixed: String(counts.fixed),
    'sarif-file': sarif,
    'report-file': report,
  }
}

/** Says why where it cannot. */
export function writeOutputs(environment: Environment, outputs: Outputs): string | undefined {
  return appendToRunnerFile({ variable: 'GITHUB_OUTPUT', most }, environment, outputText(outputs, randomUUID()))
}

/** Between two lines that nobody can foresee a value may hold whatever it likes. */
export function outputText(outputs: Outputs, delimiter: string): string {
  return Object.entries(outputs)
    .map(([name, value]) => `${name}<<${delimiter}\n${value}\n${delimiter}\n`)
    .join('')
}
