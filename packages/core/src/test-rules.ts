import { mutateRule, type Example, type ExampleOutcome, type RuleData, type RuleExamples, type RuleMutant } from '@topolint/engine'
import { changeBetween, type TextChange } from './text-change.js'
import { fixExample, runExample } from './run-example.js'

/** How the examples of one rule came out, and which faults of the rule none of them would notice. */
export interface RuleTest {
  readonly id: string
  readonly examples: readonly ExampleTest[]
  readonly mutants: number
  readonly survivors: readonly Survivor[]
}

export interface ExampleTest {
  readonly name: string
  readonly kind: keyof RuleExamples
  readonly outcome: ExampleOutcome
  readonly isGood: boolean
}

/** A fault that no example notices, with the expression as it is and as it was made. */
export interface Survivor extends TextChange {
  readonly says: string
}

export interface TestedRule {
  readonly data: RuleData
  readonly examples: RuleExamples
}

const wanted: Readonly<Record<keyof RuleExamples, ExampleOutcome['kind']>> = { valid: 'validated', invalid: 'reported' }

/** Runs the examples of a rule, and if they are as they state, its mutants: pure, so that editors can use it too. */
export function testRule(rule: TestedRule, builtIn?: readonly RuleData[]): RuleTest {
  const examples = everyExample(rule.examples).map(({ kind, example }): ExampleTest => {
    const judged = runExample(example, rule.data, builtIn)
    const outcome = judged.kind === wanted[kind] ? (fixExample(example, rule.data, builtIn) ?? judged) : judged
    return { name: example.name, kind, outcome, isGood: outcome.kind === wanted[kind] }
  })
  const mutants = rule.data.found === undefined && examples.every(({ isGood }) => isGood) ? mutateRule(rule.data) : []
  const survivors = mutants.filter(({ data }) => survives(data, rule.examples, builtIn))
  return { id: rule.data.id, examples, mutants: mutants.length, survivors: survivors.map((mutant) => survivorOf(mutant, rule.data)) }
}

export function passes({ examples, survivors }: RuleTest): boolean {
  return survivors.length === 0 && examples.every(({ isGood }) => isGood)
}

function survives(mutant: RuleData, examples: RuleExamples, builtIn: readonly RuleData[] | undefined): boolean {
  return everyExample(examples).every(({ kind, example }) => runExample(example, mutant, builtIn).kind === wanted[kind])
}

function everyExample({ valid, invalid }: RuleExamples): readonly { readonly kind: keyof RuleExamples; readonly example: Example }[] {
  return [...valid.map((example) => ({ kind: 'valid' as const, example })), ...invalid.map((example) => ({ kind: 'invalid' as const, example }))]
}

function survivorOf({ says, data }: RuleMutant, original: RuleData): Survivor {
  return { says, ...changeBetween(original, data) }
}
