import { decode, filesOf, judgeExample, judgeFixed, withoutMarks, type Example, type ExampleOutcome, type RuleData } from '@topolint/engine'
import type { FileInput } from './file-input.js'
import { ruleData } from './generated/rules.js'
import { fixIn } from './fix.js'
import { lintTexts, type LintOptions, type LintResult, type Surroundings } from './lint.js'
import { allParts } from './parts/all.js'
import { factsIn, readAll } from './read.js'
import { openFile } from './text-file.js'

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
  return lintTexts(toInputs(filesOf(example)).map((file) => openFile(file)), optionsFor(rule, builtIn), surroundingsOf(example))
}

/** What is wrong with the texts that all fixes leave, if the example says what they should be. */
export function fixExample(example: Example, rule: RuleData, builtIn: readonly RuleData[] = ruleData): ExampleOutcome | undefined {
  if (example.fixed === undefined) return undefined
  const bare = new Map([...filesOf(example)].map(([path, text]) => [path, withoutMarks(text)]))
  const { files } = fixIn(toInputs(bare), { ...optionsFor(rule, builtIn), unsafe: true }, surroundingsOf(example))
  return judgeFixed(example, new Map([...bare, ...files.map(({ path, after }) => [path, decode(after)?.text ?? ''] as const)]))
}

function optionsFor(rule: RuleData, builtIn: readonly RuleData[]): LintOptions {
  const ofReading = builtIn.filter(({ found }) => found !== undefined)
  const rules = rule.found === undefined ? [rule, ...ofReading] : ofReading
  return { today, rules }
}

function surroundingsOf({ base }: Example): Surroundings {
  return { parts: allParts, ...(base === undefined ? {} : { baseFacts: factsIn(readAll(toInputs(base).map((file) => openFile(file)), allParts)) }) }
}

function toInputs(files: ReadonlyMap<string, string>): readonly FileInput[] {
  return [...files].map(([path, text]) => ({ path, bytes: encoder.encode(text), named: true }))
}
