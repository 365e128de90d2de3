import type { Pipeline } from '../syntax/command.js'
import type { Binary, Cast, Expression, Index, Invoke, Member, Unary } from '../syntax/expression.js'
import type { Hashtable } from '../syntax/group.js'
import type { ExpandableString } from '../syntax/literal.js'
import type { Span } from '../syntax/span.js'
import type { Statement } from '../syntax/statement.js'
import { converted } from './cast.js'
import { elementOf, memberOf, methodOf } from './members.js'
import { isPlain, joined, list, operate, truth } from './operators.js'
import { concatenated, text } from './text.js'
import { join, lift, lift2, type TableEntry, unknown, type Value } from './value.js'
import type { Variable } from '../syntax/literal.js'

type Lookup = (variable: Variable) => Value
type Chained = Binary | Member | Invoke | Index

/** Gives expressions their value from the values of their variables. */
export class Evaluator {
  private readonly lookup: Lookup
  private readonly resultOf: (pipeline: Pipeline) => Value | undefined

  constructor(lookup: Lookup, resultOf: (pipeline: Pipeline) => Value | undefined = () => undefined) {
    this.lookup = lookup
    this.resultOf = resultOf
  }

  expression(node: Expression): Value {
    const spine: Chained[] = []
    let bottom = node
    while (bottom.kind === 'binary' || bottom.kind === 'member' || bottom.kind === 'invoke' || bottom.kind === 'index') {
      spine.push(bottom)
      bottom = bottom.kind === 'binary' ? bottom.left : bottom.target
    }
    let value = this.simple(bottom)
    for (const each of spine.reverse()) {
      if (value.kind === 'unknown' && each.kind !== 'binary') return value
      value = this.chained(each, value)
    }
    return value
  }

  private simple(node: Expression): Value {
    switch (node.kind) {
      case 'string':
      case 'number':
        return { kind: node.kind, value: node.value, origin: span(node) } as Value
      case 'variable':
        return this.lookup(node)
      case 'expandable':
        return this.expandable(node)
      case 'array':
        return list(node.elements.map((element) => this.expression(element)), span(node))
      case 'hashtable':
        return this.hashtable(node)
      case 'paren':
      case 'subexpression':
        return this.outputs(node.body, node)
      case 'array-expression':
        return lift(this.outputs(node.body, node), node, (value) => (value.kind === 'list' ? value : list(node.body.length === 0 ? [] : [value], span(node))))
      case 'script-block':
        return { kind: 'script-block', node, origin: span(node) }
      case 'cast':
        return this.cast(node)
      case 'unary':
        return this.unary(node)
      case 'ternary':
        return this.either(this.expression(node.condition), () => this.expression(node.then), () => this.expression(node.otherwise), node)
      default:
        return unknown(node)
    }
  }

  private either(condition: Value, then: () => Value, otherwise: () => Value, place: Span): Value {
    const known = isPlain(condition) ? truth(condition) : undefined
    return known === undefined ? join([then(), otherwise()], place) : known ? then() : otherwise()
  }

  private chained(node: Chained, target: Value): Value {
    const place = span(node)
    switch (node.kind) {
      case 'binary':
        return this.binary(node, target, place)
      case 'member':
        return node.static ? unknown(place) : lift2(target, this.expression(node.member), place, (value, name) => (name.kind === 'string' ? memberOf(value, name.value, place) : unknown(place)))
      case 'index':
        return lift2(target, this.expression(node.index), place, (value, index) => elementOf(value, index, place))
      case 'invoke':
        return this.invoke(node, target, place)
    }
  }

  private binary(node: Binary, left: Value, place: Span): Value {
    if (left.kind === 'unknown') return left
    const right = this.expression(node.right)
    return right.kind === 'unknown' ? right : lift2(left, right, place, (one, other) => operate(node.operator, one, other, place))
  }

  private invoke(node: Invoke, target: Value, place: Span): Value {
    const values = node.arguments.map((each) => this.expression(each))
    if (node.static || node.member.kind !== 'string' || !values.every(isPlain)) return unknown(place)
    const name = node.member.value.toLowerCase()
    return lift(target, place, (value) => methodOf(value, name, values, place))
  }

  private cast(node: Cast): Value {
    const place = span(node)
    const value = this.expression(node.operand)
    return node.type.kind === 'type' ? this.as(value, node.type.name, place) : value
  }

  as(value: Value, type: string, place: Span): Value {
    return lift(value, place, (plain) => converted(plain, type, place))
  }

  private unary(node: Unary): Value {
    const place = span(node)
    return lift(node.postfix ? unknown(place) : this.expression(node.operand), place, (value) => {
      if (node.operator === '-join') return joined(value, '', place)
      if (node.operator === '-' && value.kind === 'number') return { ...value, value: -value.value }
      const known = node.operator === '-not' || node.operator === '!' ? truth(value) : undefined
      return known === undefined ? unknown(place) : { kind: 'boolean', value: !known, origin: place }
    })
  }

  private expandable(node: ExpandableString): Value {
    const place = span(node)
    let value: Value = text('', place)
    for (const part of node.parts) {
      const next: Value = part.kind === 'text' ? text(part.value, place) : part.kind === 'variable' ? this.lookup(part) : this.outputs(part.body, part)
      if (next.kind === 'unknown') return next
      value = lift2(value, next, place, (head, tail) => concatenated(head, tail, place))
    }
    return value
  }

  private hashtable(node: Hashtable): Value {
    const entries: TableEntry[] = []
    for (const entry of node.entries) {
      const key = this.expression(entry.key)
      if (key.kind !== 'string' && key.kind !== 'number') return unknown(entry.key)
      entries.push({ key: String(key.value), value: this.statement(entry.value) })
    }
    return { kind: 'table', entries, origin: span(node) }
  }

  /** What statements put out together: nothing, one value or a list. */
  private outputs(body: readonly Statement[], place: Span): Value {
    const [only] = body
    if (only === undefined) return { kind: 'null', origin: span(place) }
    if (body.length === 1) return this.statement(only)
    const items: Value[] = []
    for (const each of body) {
      const value = this.statement(each)
      if (!isPlain(value)) return value.kind === 'unknown' ? value : unknown(place)
      items.push(...(value.kind === 'list' ? value.items : [value]))
    }
    return list(items, span(place))
  }

  /** What a statement gives to the left of an assignment. */
  statement(node: Statement): Value {
    if (node.kind === 'if') return this.conditional(node.clauses.map((clause) => [clause.condition, clause.block.body] as const), node.otherwise?.body, node)
    if (node.kind === 'assignment') return node.operator === '=' ? this.statement(node.value) : unknown(node)
    if (node.kind !== 'pipeline') return unknown(node)
    const [element] = node.elements
    if (node.elements.length === 1 && element !== undefined && element.kind !== 'command' && element.kind !== 'redirected') return this.expression(element)
    return this.resultOf(node) ?? unknown(node)
  }

  private conditional(clauses: readonly (readonly [Expression, readonly Statement[]])[], otherwise: readonly Statement[] | undefined, place: Span): Value {
    const values: Value[] = []
    for (const [condition, body] of clauses) {
      const test = this.expression(condition)
      const known: boolean | undefined = isPlain(test) ? truth(test) : undefined
      if (known === false) continue
      values.push(this.outputs(body, place))
      if (known === true) return join(values, place)
    }
    values.push(otherwise === undefined ? { kind: 'null', origin: span(place) } : this.outputs(otherwise, place))
    return join(values, place)
  }
}

function span(node: Span): Span {
  return { start: node.start, end: node.end }
}

