/** The command cannot do what it was asked for; the message says what was wrong, what was expected and what was perhaps meant. */
export class UsageError extends Error {}
