import type { Environment } from '@topolint/host'

/** What a run sees of the machine beside files. */
export interface Machine {
  readonly environment: Environment
  readonly write: (text: string) => void
  readonly now: () => Date
  /** Milliseconds since the run began. */
  readonly elapsed: () => number
}
