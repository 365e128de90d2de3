import type { ParamBlock } from '../syntax/declaration.js'
import type { NamedBlock, Script, ScriptBlock } from '../syntax/group.js'
import type { Unparsed } from '../syntax/literal.js'
import type { Statement } from '../syntax/statement.js'
import { EOF, LBRACE, RBRACE, RBRACKET, RPAREN } from './char.js'
import type { Cursor } from './cursor.js'
import { block, inBraces } from './group.js'
import { isKeyword, keywordAt } from './keyword.js'
import { paramBlock } from './parameters.js'
import { simpleName } from './simple-name.js'
import { statement } from './statement.js'
import { skipNewlines, skipTerminators } from './trivia.js'
import { usingStatement } from './using.js'

interface Body {
  readonly params: ParamBlock | undefined
  readonly body: readonly Statement[]
}

const blockNames = new Set(['begin', 'process', 'end', 'clean', 'dynamicparam'])

/** The whole text. */
export function script(cursor: Cursor): Script {
  if (cursor.peek() === 0xfeff) cursor.pos++
  const { params, body } = contents(cursor, EOF)
  return { kind: 'script', start: 0, end: cursor.length, params, body }
}

/** `{ … }` as a value, from the brace. */
export function scriptBlock(cursor: Cursor): ScriptBlock {
  const start = cursor.pos
  const inner = inBraces(cursor, (within) => contents(within, RBRACE))
  const { params, body } = 'kind' in inner ? { params: undefined, body: [inner] } : inner
  return { kind: 'script-block', start, end: cursor.pos, params, body }
}

function contents(cursor: Cursor, closer: number): Body {
  const body: Statement[] = []
  skipTerminators(cursor)
  while (isKeyword(cursor, 'using')) {
    body.push(usingStatement(cursor))
    skipTerminators(cursor)
  }
  const params = paramBlock(cursor)
  skipTerminators(cursor)
  for (let named = namedBlock(cursor); named !== undefined; named = namedBlock(cursor)) {
    body.push(named)
    skipTerminators(cursor)
  }
  const rest = statements(cursor, closer)
  return { params, body: body.length === 0 ? rest : [...body, ...rest] }
}

function namedBlock(cursor: Cursor): NamedBlock | undefined {
  const word = keywordAt(cursor)
  if (word === undefined || !blockNames.has(word)) return undefined
  const start = cursor.pos
  const name = simpleName(cursor)
  const { pos } = cursor
  skipNewlines(cursor)
  if (name === undefined || cursor.peek() !== LBRACE) {
    cursor.pos = start
    return undefined
  }
  cursor.pos = pos
  const body = block(cursor, word)
  return { kind: 'named-block', start, end: cursor.pos, name, block: body }
}

/** Statements up to the closing character, to one that closes something around it, or to the end of the text. */
export function statements(cursor: Cursor, closer: number): Statement[] {
  const found: Statement[] = []
  for (;;) {
    skipTerminators(cursor)
    const code = cursor.peek()
    if (code === EOF || code === closer || closesOuter(cursor, code)) return found
    const start = cursor.pos
    const isStray = code === RPAREN || code === RBRACE || code === RBRACKET
    const next = isStray ? undefined : statement(cursor)
    found.push(next === undefined || cursor.pos === start ? stray(cursor) : next)
  }
}

function closesOuter(cursor: Cursor, code: number): boolean {
  return (code === RPAREN && cursor.openParens > 0) || (code === RBRACE && cursor.openBraces > 0)
}

/** Characters that start no statement, such as a closing bracket too many. */
function stray(cursor: Cursor): Unparsed {
  const start = cursor.pos
  const code = cursor.peek()
  do cursor.pos++
  while (cursor.peek() === code && code !== EOF)
  cursor.problem(start, cursor.pos, `'${cursor.text.charAt(start)}' closes nothing and starts nothing here`)
  return { kind: 'unparsed', start, end: cursor.pos }
}
