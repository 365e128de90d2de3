export type Form = 'plan' | 'script'

/** The rules that find a mutation, or why nothing has to be found. */
export type Expectation = readonly string[] | string

/** What is expected of each mutation, by itself or by the language in which the procedure is written. */
export type Entries = Readonly<Record<string, Expectation | Readonly<Record<Form, Expectation>>>>

/** What is expected of each step left out, each pair of neighbours swapped and each value that is wrong. */
export type ScenarioTable = Readonly<Partial<Record<'left out' | 'swapped' | 'wrong', Entries>>>

export function expectationOf(entry: Entries[string] | undefined, form: Form): Expectation | undefined {
  return entry === undefined || typeof entry === 'string' || 'length' in entry ? entry : entry[form]
}
