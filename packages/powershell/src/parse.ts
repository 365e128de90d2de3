import { script, scriptBlock, statements } from './parse/body.js'
import { Cursor } from './parse/cursor.js'
import { expression } from './parse/expression.js'
import type { Grammar } from './parse/grammar.js'
import { pipelineStatement } from './parse/pipeline.js'
import { atom } from './parse/primary.js'
import { statement } from './parse/statement.js'
import { unary } from './parse/unary.js'
import type { Comment } from './syntax/comment.js'
import type { Script } from './syntax/group.js'
import type { SyntaxProblem } from './syntax/syntax-problem.js'

export interface Parsed {
  readonly root: Script
  /** In order of offset; at most a thousand are kept. */
  readonly errors: readonly SyntaxProblem[]
  readonly comments: readonly Comment[]
}

const grammar: Grammar = { statement, pipeline: pipelineStatement, statements, scriptBlock, expression, unary, atom }

/** Reads any text: never throws, takes time linear in its length, and goes on after an error. */
export function parse(text: string): Parsed {
  const cursor = new Cursor(text, grammar)
  const root = script(cursor)
  return { root, errors: cursor.problems.sort((a, b) => a.start - b.start), comments: cursor.comments }
}
