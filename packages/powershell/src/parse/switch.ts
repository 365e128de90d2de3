import type { Expression } from '../syntax/expression.js'
import type { Name } from '../syntax/literal.js'
import type { Statement, SwitchCase } from '../syntax/statement.js'
import { singleArgument } from './argument.js'
import { EOF, LBRACE, LPAREN, RBRACE } from './char.js'
import type { Cursor } from './cursor.js'
import { block, inBraces, paren } from './group.js'
import { option } from './loop.js'
import { skipBalanced } from './recovery.js'
import { skipBlanks, skipNewlines, skipTerminators } from './trivia.js'

export function switchStatement(cursor: Cursor, start: number, label: Name | undefined): Statement {
  cursor.pos += 'switch'.length
  const { options, file } = switchOptions(cursor)
  const subject = switchSubject(cursor, file)
  const after = cursor.pos
  skipNewlines(cursor)
  if (cursor.peek() !== LBRACE) {
    cursor.pos = after
    cursor.problem(after, after + 1, "'switch' needs its cases: '{' is missing")
    return { kind: 'switch', start, end: after, label, options, subject, cases: [] }
  }
  const cases = inBraces(cursor, switchCases)
  return { kind: 'switch', start, end: cursor.pos, label, options, subject, cases: Array.isArray(cases) ? cases : [emptyCase(cases)] }
}

function switchOptions(cursor: Cursor): { readonly options: Name[]; readonly file: Expression | undefined } {
  const options: Name[] = []
  let file: Expression | undefined
  for (;;) {
    skipNewlines(cursor)
    const next = option(cursor)
    if (next === undefined) return { options, file }
    options.push(next)
    if (!'file'.startsWith(next.text)) continue
    skipBlanks(cursor)
    file = singleArgument(cursor)
  }
}

function switchSubject(cursor: Cursor, file: Expression | undefined): Expression {
  if (cursor.peek() === LPAREN && file === undefined) return paren(cursor, true)
  return file ?? cursor.missing("'switch' needs a value: '(' is missing")
}

function switchCases(cursor: Cursor): SwitchCase[] {
  const cases: SwitchCase[] = []
  for (;;) {
    skipTerminators(cursor)
    const code = cursor.peek()
    if (code === RBRACE || code === EOF) return cases
    const start = cursor.pos
    const pattern = singleArgument(cursor)
    if (pattern === undefined) cases.push(brokenCase(cursor))
    else {
      const body = block(cursor, 'switch')
      cases.push({ kind: 'switch-case', start, end: Math.max(cursor.pos, pattern.end), pattern, block: body })
    }
  }
}

function brokenCase(cursor: Cursor): SwitchCase {
  const start = cursor.pos
  cursor.problem(start, start + 1, "A case of 'switch' is a value with a block")
  skipBalanced(cursor)
  if (cursor.pos === start && cursor.peek() !== RBRACE) cursor.pos++
  return emptyCase({ kind: 'unparsed', start, end: cursor.pos })
}

function emptyCase(pattern: Expression): SwitchCase {
  const { start, end } = pattern
  return { kind: 'switch-case', start, end, pattern, block: { kind: 'block', start: end, end, body: [] } }
}
