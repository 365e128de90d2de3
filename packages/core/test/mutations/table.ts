/** For each mutation the rules that find it, or why nothing has to be found. */
export type Entries = Readonly<Record<string, readonly string[] | string>>

/** What is expected of each step left out, each pair of neighbours swapped and each value that is wrong. */
export type ScenarioTable = Readonly<Partial<Record<'left out' | 'swapped' | 'wrong', Entries>>>
