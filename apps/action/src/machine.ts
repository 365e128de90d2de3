/** What a run sees of the machine beside files. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly write: (text: string) => void
  readonly now: () => Date
  /** Milliseconds since the run began. */
  readonly elapsed: () => number
}
