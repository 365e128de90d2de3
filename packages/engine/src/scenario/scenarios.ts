import { wordsOf } from '../operation/word.js'
import type { Scenario } from './scenario-file.js'

interface Name {
  readonly scenario: Scenario
  readonly words: string
  /** Long or numbered enough to be meant wherever it stands in a heading. */
  readonly isTelling: boolean
}

const tellingLength = 5

/** All scenarios, by id and by what people call them. */
export class Scenarios {
  readonly all: readonly Scenario[]
  readonly #names: readonly Name[]

  constructor(scenarios: Iterable<Scenario>) {
    this.all = [...scenarios]
    this.#names = this.all.flatMap((scenario) => [
      toName(scenario, scenario.id, 3),
      ...scenario.aliases.map((alias) => toName(scenario, alias, tellingLength)),
    ])
  }

  byId(id: string): Scenario | undefined {
    return this.all.find((scenario) => scenario.id === id)
  }

  /** The scenario with this id or alias, in any case of letters and with any marks between its words. */
  named(written: string): Scenario | undefined {
    const words = spaced(written)
    return this.#names.find((name) => name.words === words)?.scenario
  }

  /** The scenario that a heading names: its whole text, or the longest telling name in it. */
  inHeading(heading: string): Scenario | undefined {
    const words = spaced(heading)
    const inside = this.#names.filter((name) => name.isTelling && words.includes(name.words))
    return this.named(heading) ?? inside.toSorted((left, right) => right.words.length - left.words.length)[0]?.scenario
  }
}

function toName(scenario: Scenario, written: string, telling: number): Name {
  return { scenario, words: spaced(written), isTelling: wordsOf(written).length >= telling }
}

/** Blanks at both ends keep a name from matching inside a longer word. */
function spaced(written: string): string {
  return ` ${wordsOf(written)
    .map(({ text }) => text)
    .join(' ')} `
}
