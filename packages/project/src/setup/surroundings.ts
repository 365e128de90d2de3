/** What a run sees of the machine beside files. */
export interface Surroundings {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: () => Date
  /** Milliseconds since the run began. */
  readonly elapsed: () => number
  /** Says what a long run is at, where somebody watches. */
  readonly progress?: { readonly show: (text: string) => void }
}
