import { knowledgeOf, Operations, Scenarios, type Knowledge } from '@topolint/engine'
import { operations, scenarios, words } from './generated/tables.js'

let made: Knowledge | undefined

/** The tables of operations and scenarios, made when the first procedure asks for them. */
export function knowledge(): Knowledge {
  return (made ??= knowledgeOf(new Operations(words(), operations()), new Scenarios(scenarios())))
}
