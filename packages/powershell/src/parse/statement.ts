import type { Attribute } from '../syntax/declaration.js'
import type { Cast } from '../syntax/expression.js'
import type { Name, TypeLiteral } from '../syntax/literal.js'
import type { Statement } from '../syntax/statement.js'
import { classDefinition } from './class.js'
import { conditional } from './conditional.js'
import type { Cursor } from './cursor.js'
import { dataStatement } from './data.js'
import { enumDefinition } from './enum.js'
import { flow } from './flow.js'
import { functionDefinition } from './function.js'
import { keywordAt } from './keyword.js'
import { doLoop, foreachLoop, forLoop, whileLoop } from './loop.js'
import { pipelineStatement } from './pipeline.js'
import { simpleName } from './simple-name.js'
import { switchStatement } from './switch.js'
import { skipNewlines } from './trivia.js'
import { trapStatement, tryStatement } from './try.js'
import { usingStatement } from './using.js'
import { attributesAhead } from './attribute.js'
import { COLON, EQUALS, isBlank, isLetter, LBRACKET } from './char.js'

type Rule = (cursor: Cursor) => Statement
type LabeledRule = (cursor: Cursor, start: number, label: Name | undefined) => Statement

const rules = new Map<string, Rule>([
  ['if', conditional],
  ['function', functionDefinition],
  ['filter', functionDefinition],
  ['workflow', functionDefinition],
  ['return', flow],
  ['throw', flow],
  ['exit', flow],
  ['break', flow],
  ['continue', flow],
  ['try', tryStatement],
  ['trap', trapStatement],
  ['data', dataStatement],
  ['using', usingStatement],
  ['class', (cursor) => classDefinition(cursor, [])],
  ['enum', (cursor) => enumDefinition(cursor, [])],
])

const loops = new Map<string, LabeledRule>([
  ['switch', switchStatement],
  ['foreach', foreachLoop],
  ['for', forLoop],
  ['while', whileLoop],
  ['do', doLoop],
])

/** One statement, or nothing where none starts. */
export function statement(cursor: Cursor): Statement | undefined {
  const code = cursor.peek()
  if (isLetter(code)) return keywordStatement(cursor) ?? pipelineStatement(cursor)
  if (code === COLON && isLetter(cursor.at(cursor.pos + 1))) return labeled(cursor) ?? pipelineStatement(cursor)
  if (code === LBRACKET) return attributed(cursor) ?? pipelineStatement(cursor)
  return pipelineStatement(cursor)
}

function keywordStatement(cursor: Cursor): Statement | undefined {
  const word = keywordAt(cursor)
  if (word === undefined) return undefined
  const rule = rules.get(word)
  if (rule !== undefined && isAssigned(cursor, word)) return undefined
  return rule === undefined ? loops.get(word)?.(cursor, cursor.pos, undefined) : rule(cursor)
}

/** A property of a configuration resource may be named like a keyword: `Filter = '…'`. */
function isAssigned(cursor: Cursor, word: string): boolean {
  let at = cursor.pos + word.length
  while (isBlank(cursor.at(at))) at++
  return cursor.at(at) === EQUALS
}

function labeled(cursor: Cursor): Statement | undefined {
  const start = cursor.pos
  cursor.pos++
  const label = simpleName(cursor)
  skipNewlines(cursor)
  const loop = loops.get(keywordAt(cursor) ?? '')
  if (loop === undefined) {
    cursor.pos = start
    return undefined
  }
  return loop(cursor, start, label)
}

/** Attributes before a keyword that is read as a command. */
function attributesAlone(cursor: Cursor, before: readonly (Attribute | TypeLiteral)[]): Statement {
  const elements = before.map((type): Cast => ({ kind: 'cast', start: type.start, end: type.end, type, operand: { kind: 'unparsed', start: type.end, end: type.end } }))
  return { kind: 'pipeline', start: elements[0]?.start ?? cursor.pos, end: elements.at(-1)?.end ?? cursor.pos, elements, background: false }
}

/** A class or enum with attributes before it; attributes of anything else are read again by the expression. */
function attributed(cursor: Cursor): Statement | undefined {
  const start = cursor.pos
  const before = attributesAhead(cursor)
  skipNewlines(cursor)
  const word = before.length > 0 ? keywordAt(cursor) : undefined
  if (word === 'class') return classDefinition(cursor, before)
  if (word === 'enum') return enumDefinition(cursor, before)
  if (word === 'configuration') return attributesAlone(cursor, before)
  for (const attribute of before) cursor.readAhead.set(attribute.start, attribute)
  cursor.pos = start
  return undefined
}
