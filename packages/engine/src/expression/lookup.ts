import type { Environment } from '@marcbachmann/cel-js'
import { viewOf } from '../estate/facade.js'
import { toExpressionValue } from '../estate/expression-value.js'
import { throwUnknown, UNKNOWN, watchReads } from '../estate/unknown-read.js'
import { comparable } from '../model/identity.js'

/** What an estate can be asked for by name, at the cost of one look whatever its size. */
export const lookups: ReadonlyMap<string, string> = new Map([
  ['pool', 'Pool'],
  ['applicationPool', 'ApplicationPool'],
  ['application', 'Application'],
  ['contact', 'Contact'],
  ['computer', 'Computer'],
])

/** `step.before.applicationPool(step.pool)`: one that nobody describes has a name and nothing else that is known. */
export function registerLookups(environment: Environment): void {
  for (const [name, type] of lookups) environment.registerFunction(`Estate.${name}(string): ${type}`, (estate: object, written: string) => find(estate, type, written))
  environment.registerFunction('Procedure.computersBeside(string): list<Computer>', (procedure: object, operation: string) => beside(procedure, operation))
}

function beside(procedure: object, operation: string): unknown {
  const view = viewOf(procedure)
  const list = view?.source.computersBeside?.(operation)
  return view === undefined || list === undefined ? [] : toExpressionValue(view.estate, 'list<Computer>', list)
}

function find(estate: object, type: string, written: string): object {
  const view = viewOf(estate)
  return view === undefined ? throwUnknown({ reason: written }) : view.estate.entityOfType(type, written).facade
}

/** `unnamed(pool.computers, certificate.alternativeNames)`: the names of computers that a list of names leaves out, in one walk over both. */
export function registerUnnamed(environment: Environment): void {
  environment.registerFunction('unnamed(list<Computer>, list<string>): list<string>', (computers: readonly object[], names: readonly string[]) => unnamed(computers, new Set(Array.from(names, comparable))))
}

/** No pool has more computers; beyond, asking for each of many steps would be the attacker's time to spend. */
const mostComputers = 500

/** One that is known to be left out is enough, however many more computers there may be. */
function unnamed(computers: readonly object[], names: ReadonlySet<string>): readonly string[] {
  if (computers.length > mostComputers) return throwUnknown({ reason: `the names of ${computers.length} computers` })
  const { result, reads } = watchReads(() => Array.from({ length: computers.length }, (_, at) => attempt(() => computers[at])))
  const missing = result.flatMap((computer) => {
    const key = computer === undefined ? undefined : viewOf(computer)?.source.key
    return key === undefined || names.has(key) ? [] : [key]
  })
  const [unread] = reads
  return missing.length === 0 && unread !== undefined ? throwUnknown(unread) : missing
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (thrown) {
    if (thrown === UNKNOWN) return undefined
    throw thrown
  }
}
