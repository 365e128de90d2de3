import { knowledgeOf, Operations, Scenarios, type Knowledge } from '@topolint/engine'
import { operations, scenarios, words } from './generated/tables.js'

/** Which operations and scenarios a plan can name. */
export function knownWords(): { readonly operations: readonly string[]; readonly scenarios: readonly string[] } {
  return { operations: operations().map(({ id }) => id), scenarios: scenarios().flatMap(({ id, aliases }) => [id, ...aliases]) }
}

let made: Knowledge | undefined

/** The tables of operations and scenarios, made when the first procedure asks for them. */
export function knowledge(): Knowledge {
  return (made ??= knowledgeOf(new Operations(words(), operations()), new Scenarios(scenarios())))
}
