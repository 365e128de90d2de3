/** Whoever asked for a run made a mistake; each message says what was wrong, what was expected and what was perhaps meant. */
export class UsageError extends Error {
  readonly messages: readonly string[]

  constructor(says: string | readonly string[]) {
    const messages = typeof says === 'string' ? [says] : says
    super(messages.join('\n'))
    this.messages = messages
  }
}
