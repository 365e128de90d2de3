import type { Step } from '../model/step.js'
import { commandName, readForm, type CommandReading, type WrittenCommand } from './command.js'
import type { Operation, OperationForm } from './operation-file.js'
import { withImplied } from './implied.js'
import { composedOf } from './composition.js'
import { PhraseBook, type PhraseHit } from './phrase-book.js'
import { TellingWords } from './telling-words.js'
import type { WordGroups } from './word-groups.js'

/** All operations that are known: ours, and behind them a team's own, which win where both could be meant. */
export class Operations {
  readonly words: WordGroups
  readonly #byId: ReadonlyMap<string, Operation>
  readonly #byCommand = new Map<string, { readonly operation: string; readonly form: OperationForm }[]>()
  #phrases: PhraseBook | undefined
  #telling: TellingWords | undefined

  constructor(words: WordGroups, operations: Iterable<Operation>) {
    this.words = words
    this.#byId = new Map([...operations].map((operation) => [operation.id, operation]))
    for (const operation of this.#byId.values()) this.#addForms(operation)
  }

  get ids(): readonly string[] {
    return [...this.#byId.keys()]
  }

  byId(id: string): Operation | undefined {
    return this.#byId.get(id)
  }

  /** Which operations a text orders, in the order of the text; spans are offsets in the text. */
  recognisePhrase(text: string): readonly PhraseHit[] {
    this.#phrases ??= new PhraseBook(
      this.words,
      [...this.#byId.values()].flatMap(({ id, phrases }) => (phrases ?? []).map((phrase) => [id, phrase] as const)),
    )
    return this.#phrases.recognise(text)
  }

  /** What a command does: certain readings first, and of equals a team's own before ours. */
  recogniseCommand(command: WrittenCommand): readonly CommandReading[] {
    const readings = (this.#byCommand.get(commandName(command.name)) ?? []).flatMap(({ operation, form }): readonly CommandReading[] => {
      const reading = readForm(form, command, this.words.lists)
      return reading === undefined ? [] : [{ operation, ...reading }]
    })
    return readings.toReversed().sort((left, right) => Number(right.certain) - Number(left.certain))
  }

  /** Whether any operation is done by a command of this name, whatever its arguments. */
  knowsCommand(name: string): boolean {
    return this.#byCommand.has(commandName(name))
  }

  /** The step with the subjects that follow from those it names: the pool that is removed is also the one that contacts leave. */
  completed(step: Step): Step {
    const implies = step.operation === undefined ? undefined : this.byId(step.operation)?.implies
    return implies === undefined ? step : { ...step, subjects: withImplied(step.subjects, implies) }
  }

  /** What steps do together: a stop and a later start of one service restart it. By the step that completes it. */
  composed(steps: readonly Step[]): ReadonlyMap<Step, readonly Step[]> {
    return composedOf(steps, this.#byId.values(), this.words.lists)
  }

  /** What a command or a sentence that nobody recognises may be after all. */
  mayBe(text: string): ReadonlySet<string> {
    this.#telling ??= new TellingWords(this.words, this.#byId.values())
    return this.#telling.operationsIn(text)
  }

  #addForms({ id, forms }: Operation): void {
    for (const form of forms ?? []) {
      for (const name of form.command.map(commandName)) {
        const entries = this.#byCommand.get(name) ?? []
        this.#byCommand.set(name, entries)
        entries.push({ operation: id, form })
      }
    }
  }
}
