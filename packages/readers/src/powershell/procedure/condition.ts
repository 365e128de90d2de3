import { walk, commandName, type Binary, type Expression, type Node, type Pipeline, type Value, type Variable } from '@topolint/powershell'
import type { Frame } from './frame.js'
import { withoutParens } from './only-expression.js'
import { truthOf } from './truth-of.js'

type Decider = 'user' | 'guard' | 'success' | 'other'

/** What decides a condition, in words that are the same for it and its opposite. */
export interface Condition {
  readonly truth: boolean | undefined
  readonly decider: Decider
  readonly words: string
  /** The words say the opposite. */
  readonly negated: boolean
}

export function conditionOf(node: Expression, frame: Frame): Condition {
  const inner = withoutParens(node)
  if (inner === undefined) return plain(node, frame, undefined)
  if (inner.kind === 'unary' && (inner.operator === '-not' || inner.operator === '!')) return opposite(conditionOf(inner.operand, frame))
  if (inner.kind === 'binary' && (inner.operator === '-and' || inner.operator === '-or')) return joinedOf(inner, frame)
  if (inner.kind === 'binary' && /^-[ci]?(?:eq|ne)$/u.test(inner.operator)) return comparedOf(inner, frame)
  if (inner.kind === 'member' && inner.member.kind === 'string' && /^ispresent$/iu.test(inner.member.value)) return conditionOf(inner.target, frame)
  if (inner.kind === 'invoke' && inner.member.kind === 'string' && /^should(?:process|continue)$/iu.test(inner.member.value)) return plain(inner, frame, true)
  if (inner.kind === 'variable' && /^whatifpreference$/iu.test(inner.name)) return plain(inner, frame, false)
  return plain(inner, frame, inner.kind === 'pipeline' ? undefined : truthOf(frame.constants.valueOf(inner)))
}

function plain(node: Expression | Pipeline, frame: Frame, truth: boolean | undefined): Condition {
  return { truth, decider: deciderOf(node, frame), words: wordsOf(node, frame), negated: false }
}

function opposite(condition: Condition): Condition {
  return { ...condition, truth: condition.truth === undefined ? undefined : !condition.truth, negated: !condition.negated }
}

/** `$x -eq $true` is `$x`. */
function comparedOf(node: Binary, frame: Frame): Condition {
  const truth = truthOf(frame.constants.valueOf(node))
  const sides = [node.left, node.right]
  const constant = sides.find((side) => side.kind === 'variable' && /^(?:true|false)$/iu.test(side.name))
  const other = sides.find((side) => side !== constant)
  if (truth !== undefined || constant?.kind !== 'variable' || other === undefined) return plain(node, frame, truth)
  const condition = conditionOf(other, frame)
  return node.operator.endsWith('ne') === /^true$/iu.test(constant.name) ? opposite(condition) : condition
}

/** Parts that are known fall out; what is left has one decider only if all of it has the same. */
function joinedOf(node: Binary, frame: Frame): Condition {
  const settling = node.operator === '-or'
  const parts = operandsOf(node).map((operand) => conditionOf(operand, frame))
  if (parts.some(({ truth }) => truth === settling)) return plain(node, frame, settling)
  const open = parts.filter(({ truth }) => truth === undefined)
  const [only, more] = open
  if (only === undefined) return plain(node, frame, !settling)
  if (more === undefined) return only
  return { truth: undefined, decider: strongest(open.map(({ decider }) => decider)), words: wordsOf(node, frame), negated: false }
}

/** The operands of a chain of one operator, however long. */
function operandsOf(node: Binary): readonly Expression[] {
  const operands: Expression[] = []
  let left: Expression = node
  while (left.kind === 'binary' && left.operator === node.operator) {
    operands.push(left.right)
    left = left.left
  }
  return [left, ...operands.toReversed()]
}

function strongest(deciders: readonly Decider[]): Decider {
  return (['guard', 'success', 'other'] as const).find((each) => deciders.includes(each)) ?? (deciders.length === 0 ? 'other' : 'user')
}

/** Who decides what an expression is: everything that is read in it. */
export function deciderOf(node: Expression | Pipeline, frame: Frame): Decider {
  const found: Decider[] = []
  walk(node, {
    enter(inner: Node) {
      if (inner.kind === 'script-block') return false
      if (inner.kind === 'variable') found.push(...deciderOfVariable(inner, frame))
      if (inner.kind === 'command') found.push(deciderOfText(commandName(inner)?.normalised ?? ''))
      return true
    },
  })
  return strongest(found)
}

const ofSuccess = /^(?:\?|lastexitcode|error)$/iu
const ofUser = /^(?:args|psboundparameters|pscmdlet|input|whatifpreference)$/iu
const ofNobody = /^(?:true|false|null)$/iu

function deciderOfVariable(node: Variable, frame: Frame): readonly Decider[] {
  if (ofNobody.test(node.name)) return []
  if (ofSuccess.test(node.name)) return ['success']
  if (ofUser.test(node.name)) return ['user']
  return deciderOfValue(frame.constants.valueOf(node), frame)
}

function deciderOfValue(value: Value, frame: Frame): readonly Decider[] {
  if (value.kind === 'default') return ['user']
  if (value.kind === 'choice') return [value.values.some(({ kind }) => kind === 'default') ? 'user' : 'other']
  if (value.kind !== 'unknown') return []
  if (frame.chosen.has(value.origin.start)) return ['user']
  return [deciderOfText(frame.script.source.text.slice(value.origin.start, Math.min(value.origin.end, value.origin.start + 200)))]
}

/** What the command is that everything else follows from. */
function deciderOfText(text: string): Decider {
  if (/^\(?\s*read-host\b|promptforchoice/iu.test(text)) return 'user'
  return /^\(?\s*(?:\w+\\)?(?:get|test|find|search|resolve|compare|select|where|measure)[-–]/iu.test(text) ? 'guard' : 'other'
}

const longest = 80

/** A parameter by the name that whoever starts the script knows, other conditions as they are written. */
export function wordsOf(node: Expression | Pipeline, frame: Frame): string {
  if (node.kind === 'variable') {
    const { kind, origin } = frame.constants.valueOf(node)
    const chosen = kind === 'unknown' ? frame.chosen.get(origin.start) : undefined
    if (chosen !== undefined) return chosen
  }
  const text = frame.script.source.text.slice(node.start, node.end).replace(/\s+/gu, ' ')
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
