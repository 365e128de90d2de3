import { expectTypeOf, test } from 'vitest'
import { invocations, parse, tokenize, walk, type Command, type Constants, type Expression, type Node, type Pipeline, type Statement, type Value } from '../src/index.js'

test('kinds narrow nodes', () => {
  const node = parse('a').root as Node
  if (node.kind === 'pipeline') expectTypeOf(node).toEqualTypeOf<Pipeline>()
  if (node.kind === 'command') expectTypeOf(node.name).toEqualTypeOf<Expression>()
  if (node.kind === 'if') expectTypeOf(node.clauses[0]?.condition.body).toEqualTypeOf<readonly Statement[] | undefined>()
})

test('results are what the README says', () => {
  const { root, errors, comments } = parse('a')
  expectTypeOf(errors[0]).toEqualTypeOf<{ readonly start: number; readonly end: number; readonly message: string } | undefined>()
  expectTypeOf(comments[0]?.kind).toEqualTypeOf<'line' | 'block' | 'requires' | undefined>()
  expectTypeOf(invocations(root)[0]?.command).toEqualTypeOf<Command | undefined>()
  expectTypeOf<ReturnType<Constants['valueOf']>>().toEqualTypeOf<Value>()
  expectTypeOf(tokenize('a')[0]?.start).toEqualTypeOf<number | undefined>()
  expectTypeOf(walk).parameter(0).toEqualTypeOf<Node>()
})
