import { EvaluationError, type ParseResult } from '@marcbachmann/cel-js'
import { UNKNOWN, watchReads, type UnknownRead } from '../estate/unknown-read.js'
import type { ClosedLists } from '../vocabulary/type-definition.js'
import { environmentFor, type Scope } from './environment.js'
import type { ExpressionProblem } from './problem.js'
import { fieldsOf, literalsOf } from './inspection.js'
import { review } from './review.js'
import { suggestionFor } from './suggestion.js'

/** What the names of a scope stand for in one evaluation. */
export type Bindings = Readonly<Record<string, unknown>>

export interface Expression {
  readonly text: string
  evaluate(bindings: Bindings): Outcome
  /** The fields of a name that the expression looks at. */
  fieldsOf(name: string): readonly string[]
  /** The texts that stand in it. */
  literals(): readonly string[]
}

/** A value; unknown, with what was missing; or nothing to judge, because something that was read does not exist. */
export type Outcome =
  | { readonly state: 'value'; readonly value: unknown; readonly inferred: boolean }
  | { readonly state: 'unknown'; readonly reads: readonly UnknownRead[] }
  | { readonly state: 'absent' }

export type Compiled = { readonly ok: true; readonly expression: Expression; readonly type: string } | { readonly ok: false; readonly problems: readonly ExpressionProblem[] }

/** What an expression must be, beyond being right in itself. */
export interface Demands {
  /** The type that it must have. */
  readonly wanted?: string
  /** The operations and scenarios that there are. */
  readonly closed?: ClosedLists | undefined
}

/** Parses, type-checks and reviews an expression. */
export function compile(text: string, scope: Scope, { wanted, closed }: Demands = {}): Compiled {
  const parsed = parse(text, scope)
  if (!('ast' in parsed)) return { ok: false, problems: [parsed] }
  const check = parsed.check()
  if (!check.valid) return { ok: false, problems: [toProblem(check.error, text, scope)] }
  const problems = [...review(parsed.ast, scope, closed), ...wrongType(text, check.type ?? 'dyn', wanted)]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, expression: toExpression(text, parsed), type: check.type ?? 'dyn' }
}

/** An expression that was checked when its rule was built. It is parsed when it is first asked: most rules apply to nothing in most runs. */
export function compileChecked(text: string, scope: Scope): Expression {
  let made: Expression | undefined
  const whole = (): Expression => (made ??= toExpression(text, environmentFor(scope).parse(text)))
  return { text, evaluate: (bindings) => whole().evaluate(bindings), fieldsOf: (name) => whole().fieldsOf(name), literals: () => whole().literals() }
}

function parse(text: string, scope: Scope): ParseResult | ExpressionProblem {
  try {
    return environmentFor(scope).parse(text)
  } catch (error) {
    return toProblem(error, text, scope)
  }
}

function toExpression(text: string, run: ParseResult): Expression {
  return { text, evaluate: (bindings) => evaluate(run, bindings), fieldsOf: (name) => fieldsOf(run.ast, name), literals: () => literalsOf(run.ast) }
}

function evaluate(run: ParseResult, bindings: Bindings): Outcome {
  const { result, reads, inferred } = watchReads(() => attempt(run, bindings))
  if (result === UNKNOWN) return { state: 'unknown', reads }
  if (result === ABSENT) return { state: 'absent' }
  return { state: 'value', value: result, inferred }
}

const ABSENT = Symbol('absent')

function attempt(run: ParseResult, bindings: Bindings): unknown {
  try {
    return run(bindings)
  } catch (thrown) {
    if (thrown === UNKNOWN) return UNKNOWN
    if (thrown instanceof EvaluationError) return ABSENT
    throw thrown
  }
}

function wrongType(text: string, type: string, wanted?: string): readonly ExpressionProblem[] {
  if (wanted === undefined || type === wanted || type === 'dyn') return []
  return [{ message: `This expression gives ${type}; ${wanted} is needed here.`, start: 0, end: text.length }]
}

function toProblem(error: unknown, text: string, scope: Scope): ExpressionProblem {
  const { summary, range } = isCelError(error) ? error : { summary: String(error), range: undefined }
  const { start, end } = range ?? { start: 0, end: text.length }
  return { message: `${summary}${suggestionFor(summary, text.slice(0, start), scope)}`, start, end }
}

interface CelError {
  readonly summary: string
  readonly range?: { readonly start: number; readonly end: number }
}

function isCelError(error: unknown): error is CelError {
  return typeof error === 'object' && error !== null && 'summary' in error && typeof error.summary === 'string'
}
