import { filesOf, judgeExample, type Example, type ExampleOutcome, type RuleData } from '@topolint/engine'
import type { FileInput } from './file-input.js'
import { ruleData } from './generated/rules.js'
import { lint, type LintResult } from './lint.js'

/** Examples are judged on a day that never changes. */
const today = '2026-01-01'

/** Part of browsers and of Node alike, and of no version of the language. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array }

const encoder = new TextEncoder()

/** What an example gives, compared with what its marks state. */
export function runExample(example: Example, rule: RuleData, builtIn: readonly RuleData[] = ruleData): ExampleOutcome {
  return judgeExample(example, lintExample(example, rule, builtIn).findings)
}

/** Lints the files of an example by one rule; what reading finds counts too, because an example must be well written. */
export function lintExample(example: Example, rule: RuleData, builtIn: readonly RuleData[] = ruleData): LintResult {
  const { base } = example
  const ofReading = builtIn.filter(({ found }) => found !== undefined)
  const rules = rule.found === undefined ? [rule, ...ofReading] : ofReading
  return lint(toInputs(filesOf(example)), { today, rules, ...(base === undefined ? {} : { base: toInputs(base) }) })
}

function toInputs(files: ReadonlyMap<string, string>): readonly FileInput[] {
  return [...files].map(([path, text]) => ({ path, bytes: encoder.encode(text), named: true }))
}
