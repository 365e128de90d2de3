import { stepsOf, type Operations } from '@topolint/engine'
import type { FragmentReading } from '../../powershell/procedure/read-fragments.js'
import type { Commands, Portion } from './portion.js'

interface Input {
  readonly operations: Operations
  readonly fragments: ReadonlyMap<Commands, FragmentReading>
}

const none: ReadonlySet<string> = new Set()

/** What the commands of portions do. */
export class CommandOperations {
  readonly #input: Input
  readonly #known = new Map<Portion, ReadonlySet<string>>()

  constructor(input: Input) {
    this.#input = input
  }

  by(portions: readonly Portion[]): ReadonlySet<string> {
    if (this.#input.fragments.size === 0) return none
    return new Set(portions.flatMap((portion) => [...this.#of(portion)]))
  }

  #of(portion: Portion): ReadonlySet<string> {
    const known = this.#known.get(portion)
    if (known !== undefined) return known
    const does = this.#read(portion)
    this.#known.set(portion, does)
    return does
  }

  #read(portion: Portion): ReadonlySet<string> {
    switch (portion.kind) {
      case 'words':
        return new Set()
      case 'commands':
        return this.#inFragment(portion)
      case 'group':
        return this.by(portion.portions)
      case 'alternatives':
        return this.by(portion.ways.flatMap(({ portions }) => portions))
    }
  }

  /** With what its steps do together: a stop and a start are a restart. */
  #inFragment(commands: Commands): ReadonlySet<string> {
    const reading = this.#input.fragments.get(commands)
    if (reading === undefined) return new Set()
    const steps = stepsOf(reading.tree)
    const together = [...this.#input.operations.composed(steps).values()].flat()
    return new Set([...steps, ...together].flatMap(({ operation, possibly = [] }) => (operation === undefined ? possibly : [operation, ...possibly])))
  }
}
