import { span, type RawFinding } from '@topolint/engine'
import type { ParsedScript } from './parsed-script.js'

/** Where the text is no PowerShell. What is around it is read all the same. */
export function parseFindings({ source, problems }: ParsedScript): readonly RawFinding[] {
  return problems.map((problem) => ({ rule: 'parse-error', message: problem.message, at: span(source, problem), path: '' }))
}
