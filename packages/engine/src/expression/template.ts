import { compile, compileChecked, type Bindings, type Expression } from './expression.js'
import type { ClosedLists } from '../vocabulary/type-definition.js'
import type { Scope } from './environment.js'
import type { ExpressionProblem } from './problem.js'

/** Text with expressions in braces: `{self.fqdn} routes through {self.nextHop.fqdn}`; a doubled brace is a brace. */
export interface Template {
  render(bindings: Bindings): string
}

interface Part {
  readonly text: string
  /** Set where the part is an expression: the offset of its text in the template. */
  readonly at?: number
}

export type CompiledTemplate = { readonly ok: true; readonly template: Template } | { readonly ok: false; readonly problems: readonly ExpressionProblem[] }

const printable: ReadonlySet<string> = new Set(['string', 'int', 'bool', 'timestamp', 'google.protobuf.Timestamp', 'double'])

export function compileTemplate(text: string, scope: Scope, closed?: ClosedLists): CompiledTemplate {
  const parts = split(text)
  const problems = parts.flatMap((part) => problemsOf(part, scope, closed))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, template: toTemplate(parts, scope) }
}

/** A template that was checked when its rule was built. It is taken apart when it is first needed: most rules find nothing. */
export function templateChecked(text: string, scope: Scope): Template {
  let made: Template | undefined
  return { render: (bindings) => (made ??= toTemplate(split(text), scope)).render(bindings) }
}

/** The expressions of a template, for those who look at a rule from outside. */
export function expressionsOf(text: string): readonly string[] {
  return split(text).flatMap((part) => (part.at === undefined ? [] : [part.text]))
}

function problemsOf({ text, at }: Part, scope: Scope, closed: ClosedLists | undefined): readonly ExpressionProblem[] {
  if (at === undefined) return []
  const compiled = compile(text, scope, { closed })
  const moved = (problem: ExpressionProblem): ExpressionProblem => ({ ...problem, start: problem.start + at, end: problem.end + at })
  if (!compiled.ok) return compiled.problems.map(moved)
  const { type } = compiled
  if (printable.has(type)) return []
  return [{ message: `{${text}} is a ${type} and cannot be printed; name one of its fields.`, start: at, end: at + text.length }]
}

function toTemplate(parts: readonly Part[], scope: Scope): Template {
  const pieces = parts.map((part) => (part.at === undefined ? part.text : compileChecked(part.text, scope)))
  return { render: (bindings) => pieces.map((piece) => (typeof piece === 'string' ? piece : printed(piece, bindings))).join('') }
}

function printed(expression: Expression, bindings: Bindings): string {
  const outcome = expression.evaluate(bindings)
  if (outcome.state === 'unknown') return '(unknown)'
  if (outcome.state === 'absent') return '(none)'
  return outcome.value instanceof Date ? outcome.value.toISOString().slice(0, 10) : String(outcome.value)
}

function split(text: string): readonly Part[] {
  const parts: Part[] = []
  let literal = ''
  let at = 0
  while (at < text.length) {
    const unit = text[at]
    const end = unit === '{' && text[at + 1] !== '{' ? closing(text, at) : -1
    if (end >= 0) {
      parts.push({ text: literal }, { text: text.slice(at + 1, end), at: at + 1 })
      literal = ''
      at = end + 1
      continue
    }
    literal += unit ?? ''
    at += (unit === '{' || unit === '}') && text[at + 1] === unit ? 2 : 1
  }
  return [...parts, { text: literal }]
}

/** The brace that closes an expression; those in its strings do not count. */
function closing(text: string, open: number): number {
  let quote: string | undefined
  for (let at = open + 1; at < text.length; at++) {
    const unit = text[at]
    if (quote !== undefined) quote = unit === quote ? undefined : quote
    else if (unit === "'" || unit === '"') quote = unit
    else if (unit === '}') return at
  }
  return -1
}
