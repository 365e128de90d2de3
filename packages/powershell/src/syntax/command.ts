import type { Expression } from './expression.js'
import type { Span } from './span.js'

export interface Command extends Span {
  readonly kind: 'command'
  /** The call operator `&` or the dot operator `.`. */
  readonly invocation: '&' | '.' | undefined
  readonly name: Expression
  /** Everything after the name, in order. */
  readonly elements: readonly CommandElement[]
}

export type CommandElement = Expression | CommandParameter | Redirection

/** `-Name` or `-Name:value`. */
export interface CommandParameter extends Span {
  readonly kind: 'parameter'
  /** Without dash and colon. */
  readonly name: string
  /** Where the name ends, colon excluded. */
  readonly nameEnd: number
  /** Only what a colon binds; a value after a blank is the next element. */
  readonly value: Expression | undefined
}

export type Stream = 1 | 2 | 3 | 4 | 5 | 6 | '*'

/** `> file`, `2>> file`, `*>&1`; `<` is reserved by the language. */
export interface Redirection extends Span {
  readonly kind: 'redirection'
  readonly stream: Stream
  readonly append: boolean
  /** A file, or the stream that `&` names. */
  readonly target: Expression | 1 | 2
}

/** An expression that heads a pipeline and sends its streams elsewhere. */
export interface Redirected extends Span {
  readonly kind: 'redirected'
  readonly expression: Expression
  readonly redirections: readonly Redirection[]
}

export type PipelineElement = Command | Redirected | Expression

export interface Pipeline extends Span {
  readonly kind: 'pipeline'
  readonly elements: readonly PipelineElement[]
  /** Ends with `&`. */
  readonly background: boolean
}

/** Pipelines joined with `&&` and `||`. */
export interface Chain extends Span {
  readonly kind: 'chain'
  readonly pipelines: readonly Pipeline[]
  /** The operator before each pipeline but the first. */
  readonly operators: readonly ('&&' | '||')[]
}
