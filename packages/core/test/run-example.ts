import { filesOf, judgeExample, type Example, type ExampleOutcome, type RuleData } from '@topolint/engine'
import type { FileInput } from '../src/file-input.js'
import { lint } from '../src/lint.js'
import { ruleFiles } from './rule-files.js'

const encoder = new TextEncoder()
const ofReading = ruleFiles.map(({ data }) => data).filter(({ found }) => found !== undefined)

/** Lints the files of an example by one rule; what reading finds counts too, because an example must be well written. */
export function runExample(example: Example, rule: RuleData): ExampleOutcome {
  const { base } = example
  const rules = rule.found === undefined ? [rule, ...ofReading] : ofReading
  return judgeExample(example, lint(toInputs(filesOf(example)), { today: '2026-01-01', rules, ...(base === undefined ? {} : { base: toInputs(base) }) }).findings)
}

function toInputs(files: ReadonlyMap<string, string>): readonly FileInput[] {
  return [...files].map(([path, text]) => ({ path, bytes: encoder.encode(text), named: true }))
}
