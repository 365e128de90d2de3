import type { Environment } from '@marcbachmann/cel-js'
import { viewOf } from '../estate/facade.js'
import { throwUnknown } from '../estate/unknown-read.js'

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
}

function find(estate: object, type: string, written: string): object {
  const view = viewOf(estate)
  return view === undefined ? throwUnknown({ reason: written }) : view.estate.entityOfType(type, written).facade
}
