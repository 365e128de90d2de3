import { nearest, resolve, type DecodedScalar, type Range } from '@topolint/yaml'
import { compile } from '../expression/expression.js'
import type { Scope } from '../expression/environment.js'
import type { ExpressionProblem } from '../expression/problem.js'
import { compileTemplate } from '../expression/template.js'
import { toFile } from '../source/segment-map.js'
import { itemType, type ClosedLists } from '../vocabulary/type-definition.js'
import { findType } from '../vocabulary/vocabulary.js'

export type Mistake = Range & { readonly message: string }
export type Text = DecodedScalar<string>

/** What the expressions of a rule may speak of. */
export interface Known {
  readonly scope: Scope
  readonly closed: ClosedLists | undefined
}

export function expressionIn(text: Text | undefined, known: Known, wanted?: string): readonly Mistake[] {
  if (text === undefined) return []
  const compiled = compile(text.value, known.scope, { closed: known.closed, ...(wanted === undefined ? {} : { wanted }) })
  return compiled.ok ? [] : compiled.problems.map((problem) => inFile(text, problem))
}

export function templateIn(text: Text | undefined, known: Known): readonly Mistake[] {
  if (text === undefined) return []
  const compiled = compileTemplate(text.value, known.scope, known.closed)
  return compiled.ok ? [] : compiled.problems.map((problem) => inFile(text, problem))
}

/** The paths of order rules lead from the step that a finding stands at. */
export function pathIn(text: Text | undefined, known: Known): readonly Mistake[] {
  if (text === undefined) return []
  const [root = '', ...names] = text.value.split('.')
  const wanted = known.scope['step'] === undefined ? 'self' : 'step'
  const start = known.scope[root]
  if (start === undefined || root !== wanted) return [inFile(text, { message: `A field path begins with ${wanted}`, start: 0, end: root.length })]
  return followed(text, start, names, root.length)
}

function followed(text: Text, start: string, names: readonly string[], offset: number): readonly Mistake[] {
  let owner = start
  let at = offset + 1
  for (const name of names) {
    const fields = findType(itemType(owner))?.fields ?? {}
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (field === undefined) {
      const near = nearest(name, Object.keys(fields))
      return [inFile(text, { message: `${owner} has no field ${name}${near === undefined ? '' : `. Did you mean ${near}?`}`, start: at, end: at + name.length })]
    }
    owner = field.type
    at += name.length + 1
  }
  return []
}


/** A place inside the text of a scalar, as a place in the file: folded lines and escapes move it. */
function inFile({ node, range }: Text, { start, end, message }: ExpressionProblem): Mistake {
  const scalar = resolve(node)
  if (scalar.kind !== 'scalar') return { ...range, message }
  const whole = { path: '', text: '', language: 'yaml' } as const
  const part = { path: '', text: scalar.text, language: 'other', part: { of: whole, segments: scalar.segments() } } as const
  const place = toFile({ source: part, start, end: Math.max(end, start + 1) })
  return { start: place.start, end: place.end, message }
}
