import type { CommandContext } from './command-context.js'
import { nearestName } from './nearest-name.js'

/** More names that nobody knows than a text has by mistake: the others are not looked up. */
const mostLookups = 200

/** What the names of one text may mean. */
export class Spelling {
  readonly #context: CommandContext
  #lookups = 0

  constructor(context: CommandContext) {
    this.#context = context
  }

  isKnown(name: string): boolean {
    return this.#context.isDefined(name) || this.#context.script.cmdlets().isHarmless(name)
  }

  insteadOf(name: string): string | undefined {
    return this.#context.script.cmdlets().replacementOf(name)
  }

  parameterNearestTo(written: string, names: Iterable<string>): string | undefined {
    return this.#lookups++ < mostLookups ? nearestName(written, names) : undefined
  }

  /** Only what begins as the names of the product do: other modules have names of their own. */
  nearestTo(name: string): string | undefined {
    if (!/^[a-z]+-cs/u.test(name) || this.#lookups >= mostLookups) return undefined
    this.#lookups++
    return this.#context.script.cmdlets().nearestTo(name)
  }
}
