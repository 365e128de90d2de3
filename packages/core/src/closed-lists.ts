import { operations, scenarios } from './generated/tables.js'

/** Which operations and scenarios a rule can name. */
export function closedLists(): { readonly operation: readonly string[]; readonly scenario: readonly string[] } {
  return { operation: operations().map(({ id }) => id), scenario: scenarios().map(({ id }) => id) }
}
