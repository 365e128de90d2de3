import { knowledgeOf, Operations, Scenarios, type Knowledge, type Operation } from '@topolint/engine'
import type { KnownWords } from '@topolint/readers'
import { operations, scenarios, words } from './generated/tables.js'

/** Everything that is known beforehand: how steps are written, which scenarios there are, which cmdlets. Made piece by piece, as files ask for it. */
export class Tables {
  readonly #team: readonly Operation[]
  #operations: Operations | undefined
  #scenarios: Scenarios | undefined
  #words: KnownWords | undefined
  #knowledge: Knowledge | undefined

  constructor(team: readonly Operation[] = []) {
    this.#team = team
  }

  operations = (): Operations => (this.#operations ??= new Operations(words(), [...operations(), ...this.#team]))

  scenarios = (): Scenarios => (this.#scenarios ??= new Scenarios(scenarios()))

  /** Which operations and scenarios a plan can name. */
  words = (): KnownWords => (this.#words ??= { operations: [...operations(), ...this.#team].map(({ id }) => id), scenarios: scenarios().flatMap(({ id, aliases }) => [id, ...aliases]) })

  knowledge = (): Knowledge => (this.#knowledge ??= knowledgeOf(this.operations(), this.scenarios()))
}

