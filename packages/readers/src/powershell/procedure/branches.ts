import type { Expression, If, StringLiteral, Switch, SwitchCase, Value } from '@topolint/powershell'
import { conditionOf, deciderOf, wordsOf, type Condition } from './condition.js'
import { deeper, type Frame } from './frame.js'
import { onlyExpression } from './only-expression.js'
import type { ProcedureReader } from './reader.js'
import { isEmpty, sequence, type StepTree } from './trees.js'

/** Clauses up to the first that is known to hold; those known not to are left out. */
export function ifTrees(reader: ProcedureReader, frame: Frame, node: If): readonly StepTree[] {
  const { clauses, otherwise } = node
  const open: { readonly tests: readonly StepTree[]; readonly condition: Condition; readonly body: StepTree }[] = []
  for (const { condition: tested, block } of clauses) {
    const tests = reader.nested(tested, frame, node)
    const condition = conditionOf(tested, frame)
    if (condition.truth === true) return folded(open, [...tests, reader.body(block.body, frame)])
    open.push({ tests, condition, body: condition.truth === false ? sequence([]) : reader.body(block.body, frame) })
  }
  return folded(open, otherwise === undefined ? [] : [reader.body(otherwise.body, frame)])
}

function folded(clauses: Parameters<typeof clauseTrees>[0][], last: readonly StepTree[]): readonly StepTree[] {
  return clauses.reduceRight<readonly StepTree[]>((rest, clause) => clauseTrees(clause, sequence(rest)), last)
}

function clauseTrees({ tests, condition, body }: { readonly tests: readonly StepTree[]; readonly condition: Condition; readonly body: StepTree }, rest: StepTree): readonly StepTree[] {
  if (condition.truth === false) return [...tests, ...(isEmpty(rest) ? [] : [rest])]
  if (isEmpty(body) && isEmpty(rest)) return tests
  const { decider, words, negated } = condition
  const [yes, no] = negated ? ['false', 'true'] : ['true', 'false']
  const first = { when: `${words} is ${yes}`, body }
  const second = `${words} is ${no}`
  if (isEmpty(rest)) return [...tests, { kind: 'choice', decider, branches: [first], otherwise: second }]
  return [...tests, { kind: 'choice', decider, branches: [first, { when: second, body: rest }] }]
}

/** `break` in it leaves it: it is a loop of one turn. */
export function switchTrees(reader: ProcedureReader, frame: Frame, node: Switch): readonly StepTree[] {
  const tests = reader.nested(node.subject, frame, node)
  const body = chosen(reader, deeper(frame), node)
  return isEmpty(body) ? tests : [...tests, { kind: 'loop', turns: 'known', variables: [], body }]
}

function chosen(reader: ProcedureReader, frame: Frame, node: Switch): StepTree {
  const settled = casesOf(node, frame.constants.valueOf(node.subject))
  if (settled !== undefined) return sequence(settled.map(({ block }) => reader.body(block.body, frame)))
  const subject = onlyExpression(node.subject) ?? node.subject
  const words = wordsOf(subject, frame)
  const rest = `${words} is something else`
  const branches = node.cases.map((each) => ({ when: isDefault(each) ? rest : `${words} is ${patternText(each, frame)}`, body: reader.body(each.block.body, frame) }))
  if (branches.every(({ body }) => isEmpty(body))) return sequence([])
  const isWhole = node.cases.some(isDefault) || coversSet(node, subject, frame)
  return { kind: 'choice', decider: deciderOf(subject, frame), branches, ...(isWhole ? {} : { otherwise: rest }) }
}

/** The cases that a known value takes; undefined where that is not known. */
function casesOf({ options, cases }: Switch, value: Value): readonly SwitchCase[] | undefined {
  if ((value.kind !== 'string' && value.kind !== 'number' && value.kind !== 'boolean') || options.some(({ text }) => !/^e/iu.test(text))) return undefined
  const others = cases.filter((each) => !isDefault(each))
  if (!others.every(({ pattern }) => pattern.kind === 'string' || pattern.kind === 'number')) return undefined
  const text = String(value.value).toLowerCase()
  const taken = others.filter(({ pattern }) => (pattern.kind === 'string' || pattern.kind === 'number') && String(pattern.value).toLowerCase() === text)
  return taken.length > 0 ? taken : cases.filter(isDefault)
}

function isDefault({ pattern }: SwitchCase): boolean {
  return pattern.kind === 'string' && pattern.quote === 'bare' && /^default$/iu.test(pattern.value)
}

function patternText({ pattern }: SwitchCase, { script }: Frame): string {
  return pattern.kind === 'string' ? pattern.value : script.source.text.slice(pattern.start, pattern.end).slice(0, 80)
}

/** A parameter that can only be what the cases name. */
function coversSet({ cases }: Switch, subject: Expression, { constants, script }: Frame): boolean {
  const value = constants.valueOf(subject)
  const parameter = script.root.params?.parameters.find(({ variable, start, end }) => value.origin.start === variable.start || (value.kind === 'default' && value.origin.start >= start && value.origin.end <= end))
  const set = parameter?.attributes.find((attribute) => attribute.kind === 'attribute' && /^validateset$/iu.test(attribute.name.text))
  if (set?.kind !== 'attribute') return false
  const allowed = set.arguments.filter((argument): argument is StringLiteral => argument.kind === 'string').map(({ value: text }) => text.toLowerCase())
  const named = new Set(cases.flatMap(({ pattern }) => (pattern.kind === 'string' ? pattern.value.toLowerCase() : [])))
  return allowed.length > 0 && allowed.every((text) => named.has(text))
}
