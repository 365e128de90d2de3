import { Environment, type ASTNode } from '@marcbachmann/cel-js'
import { facadeClass, viewOf } from '../estate/facade.js'
import { throwUnknown, UNKNOWN } from '../estate/unknown-read.js'
import type { TypeDefinition } from '../vocabulary/type-definition.js'
import { vocabulary } from '../vocabulary/vocabulary.js'
import { hostFunctions } from './host-functions.js'
import { registerLookups, registerUnnamed } from './lookup.js'

/** The names that an expression may use, each with its type. */
export type Scope = Readonly<Record<string, string>>

const limits = { maxAstNodes: 500, maxDepth: 40, maxListElements: 100, maxMapEntries: 20, maxCallArguments: 8 }

/** The name under which the library knows its own dates. */
const timestamp = 'google.protobuf.Timestamp'

let base: Environment | undefined
const scoped = new Map<string, Environment>()

/** The expression language with our types; built when the first expression needs it, and shared. */
export function environmentFor(scope: Scope): Environment {
  const key = JSON.stringify(scope)
  const seen = scoped.get(key)
  if (seen !== undefined) return seen
  base ??= makeBase()
  const environment = base.clone()
  for (const [name, type] of Object.entries(scope)) environment.registerVariable(name, type)
  scoped.set(key, environment)
  return environment
}

function makeBase(): Environment {
  const environment = new Environment({ unlistedVariablesAreDyn: false, homogeneousAggregateLiterals: true, limits })
  for (const type of vocabulary) registerType(environment, type)
  for (const { name } of vocabulary) registerEquality(environment, name)
  registerFunctions(environment)
  for (const [signature, handler] of Object.entries(hostFunctions)) environment.registerFunction(signature, handler)
  registerLookups(environment)
  registerUnnamed(environment)
  return registerKnown(environment)
}

function registerType(environment: Environment, type: TypeDefinition): void {
  const fields = Object.fromEntries(Object.entries(type.fields).map(([name, { type: fieldType }]) => [name, fieldType === 'timestamp' ? timestamp : fieldType]))
  environment.registerType(type.name, { ctor: facadeClass(type), fields })
}

/** `size` of an open list would be a guess, so that we offer `count`; `only` is the one member, where there is just one. */
function registerFunctions(environment: Environment): void {
  environment.registerFunction('count(list<A>): int', (list: readonly unknown[]) => BigInt(everyMember(list).length))
  environment.registerFunction('atLeast(list<A>, int): bool', (list: readonly unknown[], wanted: bigint) => hasAtLeast(list, Number(wanted)))
  environment.registerFunction('only(list<A>): A', (list: readonly unknown[]) => onlyMember(everyMember(list)))
}

/** Two things are one where they have one identity, whoever describes them. */
function registerEquality(environment: Environment, type: string): void {
  environment.registerOperator(`${type} == ${type}`, (left: object, right: object) => viewOf(left)?.source.key === viewOf(right)?.source.key)
}

/** Looks at each member, which throws where one is not known. */
function everyMember(list: readonly unknown[]): readonly unknown[] {
  return Array.from(list)
}

/** Enough members that are known are enough, however many more there are. */
function hasAtLeast(list: readonly unknown[], wanted: number): boolean {
  const places = Array.from({ length: list.length }, (_, at) => at)
  return places.filter((at) => isKnown(() => list[at])).length >= wanted || everyMember(list).length >= wanted
}

function onlyMember(list: readonly unknown[]): unknown {
  return list.length === 1 ? list[0] : throwUnknown({ reason: `the only one of ${list.length}` })
}

/** The part of the library's checker and evaluator that a macro needs; the library leaves them untyped. */
interface Checker {
  check(node: ASTNode, context: unknown): unknown
  getType(name: string): unknown
}

interface Evaluator {
  run(node: ASTNode, context: unknown): unknown
}

function registerKnown(environment: Environment): Environment {
  return environment.registerFunction('known(ast): bool', ({ args: [argument] }: { readonly args: readonly [ASTNode] }) => ({
    async: false,
    typeCheck(checker: Checker, _macro: unknown, context: unknown) {
      checker.check(argument, context)
      return checker.getType('bool')
    },
    evaluate: (evaluator: Evaluator, _macro: unknown, context: unknown) => isKnown(() => evaluator.run(argument, context)),
  }))
}

/** That something does not exist is known too. */
function isKnown(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch (thrown) {
    return thrown !== UNKNOWN
  }
}
