export interface Connection {
  readonly token: string
  /** Where the interface stands, as GITHUB_API_URL says. */
  readonly api: string
  readonly owner: string
  readonly repo: string
  /** Told what goes wrong on the way and is tried again; never holds the token. */
  readonly log: (line: string) => void
  /** Of one request. */
  readonly milliseconds?: number
  /** Seconds that a limit may make us wait. */
  readonly patience?: number
}
