import { knowledgeOf, Operations, Scenarios, type Knowledge } from '@topolint/engine'
import { operations, scenarios, words } from './generated/tables.js'

interface KnownWords {
  readonly operations: readonly string[]
  readonly scenarios: readonly string[]
}

let named: KnownWords | undefined

/** Which operations and scenarios a plan can name. Every plan asks, and the tables are written out anew each time they are called for. */
export function knownWords(): KnownWords {
  return (named ??= { operations: operations().map(({ id }) => id), scenarios: scenarios().flatMap(({ id, aliases }) => [id, ...aliases]) })
}

let made: Knowledge | undefined

/** The tables of operations and scenarios, made when the first procedure asks for them. */
export function knowledge(): Knowledge {
  return (made ??= knowledgeOf(new Operations(words(), operations()), new Scenarios(scenarios())))
}
