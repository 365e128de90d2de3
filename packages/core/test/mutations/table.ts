export type Form = 'plan' | 'script' | 'runbook'

/** The rules that find a mutation, or why nothing has to be found. */
export type Expectation = readonly string[] | string

/** What is expected of each mutation, by itself or by the language in which the procedure is written. */
export type Entries = Readonly<Record<string, Expectation | ByForm>>

/** A runbook with commands is found wrong as a script is, where nothing else is said. */
interface ByForm {
  readonly plan: Expectation
  readonly script: Expectation
  readonly runbook?: Expectation
}

/** What is expected of each step left out, each pair of neighbours swapped and each value that is wrong. */
export type ScenarioTable = Readonly<Partial<Record<'left out' | 'swapped' | 'wrong', Entries>>>

export function expectationOf(entry: Entries[string] | undefined, form: Form): Expectation | undefined {
  return entry === undefined || typeof entry === 'string' || 'length' in entry ? entry : (entry[form] ?? entry.script)
}
