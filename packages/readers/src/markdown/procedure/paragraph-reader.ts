import type { WordGroups } from '@topolint/engine'
import type { Range } from '@topolint/yaml'
import { isCommandLine, commandName } from '../command/command-line.js'
import { runnable } from '../command/runnable.js'
import { textParts, type TextPart } from '../command/text-part.js'
import type { InlineText } from '../text/inline-text.js'
import { sliceOf } from '../text/mapped-text.js'
import { Clauses } from './clauses.js'
import type { Portion, Words } from './portion.js'

/** Turns the text of a paragraph into words and commands. */
export class ParagraphReader {
  readonly #file: string
  readonly #clauses: () => Clauses

  constructor(file: string, words: () => WordGroups['sentence']) {
    this.#file = file
    let clauses: Clauses | undefined
    this.#clauses = () => (clauses ??= new Clauses(words()))
  }

  read(text: InlineText, whole: Range, role: Words['role']): readonly Portion[] {
    return textParts(text.text).flatMap((part) => (part.kind === 'commands' && !(role === 'text' && isBareName(text.text.slice(part.start, part.end))) ? [this.#commands(text, part, whole)] : this.#prose(text, part, whole, role)))
  }

  /** What stands in a cell is a command or is told about: tables are for looking things up. */
  readCell(text: InlineText, whole: Range): readonly Portion[] {
    return this.read(text, whole, 'text').filter(({ kind }) => kind === 'commands')
  }

  /** The sentence before a command says that it is not to be run. */
  forbids(text: string): boolean {
    return /:\s*$/u.test(text) && Clauses.forbids(lastSentence(text))
  }

  /** Words with the commands that stand among them as code. */
  #prose(text: InlineText, part: TextPart, whole: Range, role: Words['role']): readonly Portion[] {
    const inside = text.codes.filter((code) => code.start >= part.start && code.end <= part.end && this.#isRun(text.text, part.start, code))
    const words: Words = { kind: 'words', text: sliceOf(text, this.#file, part.start, part.end), whole, role }
    return [words, ...inside.map((code) => this.#commands(text, code, whole))]
  }

  /** A name alone names the cmdlet; with what it is given it is a command, if the sentence wants it run. */
  #isRun(text: string, from: number, { start, end }: Range): boolean {
    const code = text.slice(start, end)
    const name = commandName(code, 0)
    if (name === undefined || code.slice(name.end).trim() === '' || /(?:^|\s)\[{1,2}-[A-Za-z]/u.test(code) || !isCommandLine(code)) return false
    return this.#clauses().orders(lastSentence(text.slice(Math.max(from, start - 1000), start)))
  }

  #commands(text: InlineText, { start, end }: Range, whole: Range): Portion {
    return { kind: 'commands', text: runnable(this.#file, sliceOf(text, this.#file, start, end)), whole, isSure: false }
  }
}

/** What always needs to be told what to do it to is only named where it stands alone in a text. */
function isBareName(command: string): boolean {
  return /^(?:New|Set|Remove|Move|Add|Grant|Merge|Publish|Import|Export|Request)-\w+$/iu.test(command)
}

function lastSentence(text: string): string {
  const near = text.slice(-1000)
  return /(?:^|[.!?]\s+)([^.!?]*(?:[.!?](?!\s)[^.!?]*)*)$/u.exec(near)?.[1] ?? near
}
