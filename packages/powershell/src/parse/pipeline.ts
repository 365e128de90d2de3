import type { Pipeline, PipelineElement, Redirection } from '../syntax/command.js'
import type { Expression } from '../syntax/expression.js'
import type { Statement } from '../syntax/statement.js'
import { endsCommand } from './argument.js'
import { AMPERSAND, EOF, isLetter, isNewline, PIPE } from './char.js'
import { command } from './command.js'
import type { Cursor } from './cursor.js'
import { expression } from './expression.js'
import { assignmentOperator } from './operator.js'
import { skipNested } from './recovery.js'
import { redirection } from './redirection.js'
import { continuesWithPipe, skipBlanks, skipNewlines } from './trivia.js'

/** A pipeline, a chain of them or an assignment; nothing where none starts. */
export function pipelineStatement(cursor: Cursor): Statement | undefined {
  const first = isLetter(cursor.peek()) ? undefined : expression(cursor, false)
  if (first !== undefined) {
    const operator = assignmentOperator(cursor)
    if (operator !== undefined) return assignment(cursor, first, operator)
  }
  const pipeline = pipelineFrom(cursor, first)
  if (pipeline === undefined) return undefined
  return isChainOperator(cursor) ? chain(cursor, pipeline) : pipeline
}

function assignment(cursor: Cursor, target: Expression, operator: NonNullable<ReturnType<typeof assignmentOperator>>): Statement {
  cursor.pos = cursor.operatorEnd
  skipNewlines(cursor)
  if (cursor.tooDeep()) return skipNested(cursor)
  cursor.depth++
  const value = cursor.grammar.statement(cursor) ?? cursor.missing(`After '${operator}' comes a value`)
  cursor.depth--
  return { kind: 'assignment', start: target.start, end: value.end, target, operator, value }
}

function isChainOperator(cursor: Cursor): boolean {
  const code = cursor.peek()
  return (code === PIPE || code === AMPERSAND) && cursor.at(cursor.pos + 1) === code
}

function chain(cursor: Cursor, first: Pipeline): Statement {
  const pipelines = [first]
  const operators: ('&&' | '||')[] = []
  let { end } = first
  while (isChainOperator(cursor)) {
    const operator = cursor.peek() === PIPE ? '||' : '&&'
    cursor.pos += 2
    skipNewlines(cursor)
    const next = pipelineFrom(cursor, isLetter(cursor.peek()) ? undefined : expression(cursor, true))
    operators.push(operator)
    pipelines.push(next ?? emptyPipeline(cursor, `After '${operator}' comes a pipeline`))
    end = next?.end ?? cursor.pos
    if (next === undefined) break
  }
  return { kind: 'chain', start: first.start, end, pipelines, operators }
}

function emptyPipeline(cursor: Cursor, message: string): Pipeline {
  const element = cursor.missing(message)
  return { kind: 'pipeline', start: element.start, end: element.end, elements: [element], background: false }
}

/** A pipeline whose first expression may have been read already. */
function pipelineFrom(cursor: Cursor, head: Expression | undefined): Pipeline | undefined {
  const first = head === undefined ? command(cursor) : redirected(cursor, head)
  if (first === undefined && cursor.peek() !== PIPE) return undefined
  const elements: PipelineElement[] = [first ?? cursor.missing("Before '|' comes a command")]
  while (pipes(cursor)) {
    cursor.pos++
    skipNewlines(cursor)
    const next = command(cursor) ?? cursor.missing("After '|' comes a command")
    elements.push(next)
    if (next.kind === 'unparsed') break
  }
  return ended(cursor, elements)
}

/** Whether the pipeline goes on at the cursor or on the next line. */
function pipes(cursor: Cursor): boolean {
  skipBlanks(cursor)
  const code = cursor.peek()
  if (code === PIPE) return cursor.at(cursor.pos + 1) !== PIPE
  return isNewline(code) && continuesWithPipe(cursor) && cursor.at(cursor.pos + 1) !== PIPE
}

function ended(cursor: Cursor, elements: readonly PipelineElement[]): Pipeline {
  const code = cursor.peek()
  const start = elements[0]?.start ?? cursor.pos
  let end = elements.at(-1)?.end ?? cursor.pos
  const background = code === AMPERSAND && cursor.at(cursor.pos + 1) !== AMPERSAND
  if (background) {
    cursor.pos++
    end = cursor.pos
    skipBlanks(cursor)
  } else if (!endsCommand(code) && code !== EOF) {
    const shown = cursor.text.slice(cursor.pos, cursor.pos + 20).split(/\s/, 1)[0] ?? ''
    cursor.problem(cursor.pos, cursor.pos + 1, `'${shown}' is not expected here: the statement before it has ended`)
  }
  return { kind: 'pipeline', start, end, elements, background }
}

function redirected(cursor: Cursor, value: Expression): PipelineElement {
  skipBlanks(cursor)
  const redirections: Redirection[] = []
  for (let next = redirection(cursor); next !== undefined; next = redirection(cursor)) {
    redirections.push(next)
    cursor.pos = Math.max(cursor.pos, next.end)
    skipBlanks(cursor)
  }
  const last = redirections.at(-1)
  if (last === undefined) return value
  return { kind: 'redirected', start: value.start, end: last.end, expression: value, redirections }
}
