import type { Finding, Level, Source, Span } from '@topolint/engine'
import { plain, type RenderOptions, type RunReport, type WriteFix } from '../src/index.js'

export const options: RenderOptions = { palette: plain, width: 80, unknown: false, guarded: false }

export function source(text: string, path = 'topology.yaml'): Source {
  return { path, text, language: 'yaml' }
}

/** The span of a text where it stands first. */
export function at(of: Source, text: string): Span {
  const start = of.text.indexOf(text)
  if (start < 0) throw new Error(`${text} does not stand in ${of.path}`)
  return { source: of, start, end: start + text.length }
}

export function finding(at: Span, parts: Partial<Finding> = {}): Finding {
  const level: Level = 'error'
  return { rule: 'some-rule', level, message: 'something is wrong', why: 'It has a reason.', at, related: [], fingerprint: '0123456789abcdef', ...parts }
}

export function run(findings: readonly Finding[], parts: Partial<RunReport> = {}): RunReport {
  return { files: 1, findings, suppressed: [], notPossible: [], checks: 7, ...parts }
}

/** A language in which every value stands for itself. */
export const writeAsTold: WriteFix = ({ changes }) => changes.map((change) => ({ at: change.at, text: change.kind === 'set' ? change.value : '' }))
