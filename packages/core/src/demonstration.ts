import { placeOf, withoutMarks, type Example, type Finding, type RuleData } from '@topolint/engine'
import type { LintResult } from './lint.js'
import { lintExample } from './run-example.js'

/** A wrong example as people see it, and what a run says of it. */
export interface Demonstration {
  readonly example: Example
  readonly report: LintResult
}

/** The marks of an example repeat what is found; they are taken out, unless the finding is about the comment that they stand in. */
export function demonstrate(example: Example, rule: RuleData): Demonstration {
  const marked = { example, report: lintExample(example, rule) }
  const bare = { ...example, ...(example.input === undefined ? {} : { input: withoutMarks(example.input) }), ...(example.files === undefined ? {} : { files: bareFiles(example.files) }) }
  const unmarked = { example: bare, report: lintExample(bare, rule) }
  return gist(marked) === gist(unmarked) ? unmarked : marked
}

function bareFiles(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].map(([path, text]) => [path, withoutMarks(text)]))
}

function gist({ report: { findings } }: Demonstration): string {
  return findings.map(({ rule, message, at }: Finding) => `${rule} ${placeOf(at).path}:${placeOf(at).start.line} ${message}`).join('\n')
}
