import type { Range } from '@topolint/yaml'
import { emphasisMarks } from './emphasis.js'
import { hasMarkup, inlineTokens, type InlineToken } from './inline-token.js'
import { linkMarks } from './link.js'
import { MappedTextBuilder, outerRange, type MappedText } from './mapped-text.js'

/** The text of a paragraph as people read it. */
export interface InlineText extends MappedText {
  /** Code among it, by offsets in this text. */
  readonly codes: readonly Range[]
  /** Comments in it, by offsets in the file. */
  readonly comments: readonly Range[]
}

/** Undoes the markup in lines of a Markdown text. */
export function inlineText(file: string, lines: readonly Range[]): InlineText {
  const raw = joinLines(file, lines)
  if (!hasMarkup(raw.text)) return { ...raw, codes: [], comments: [] }
  const tokens = inlineTokens(raw.text)
  const reader = new Reader(file, raw)
  for (const token of withoutMarks(raw.text, tokens)) reader.read(token)
  return reader.finish()
}

/** Lines as one text; what stands between two of them, marks of quotes too, is one line break. */
function joinLines(file: string, lines: readonly Range[]): MappedText {
  const builder = new MappedTextBuilder(file)
  lines.forEach(({ start, end }, index) => {
    const before = lines[index - 1]
    if (before !== undefined) builder.put('\n', before.end, start)
    builder.take(start, end)
  })
  return builder.build()
}

/** Every token in order, with marks of emphasis and of links as stretches to leave out. */
function withoutMarks(text: string, tokens: readonly InlineToken[]): readonly InlineToken[] {
  const delimiters = tokens.flatMap((token) => (token.kind === 'delimiter' ? [token.delimiter] : []))
  const marks = [...emphasisMarks(delimiters), ...linkMarks(text, tokens)]
  const others = tokens.filter(({ kind }) => kind !== 'delimiter' && kind !== 'bracket')
  return [...others, ...marks.map((mark) => ({ kind: 'skip', ...mark }) as const)].sort((left, right) => left.start - right.start || right.end - left.end)
}

class Reader {
  readonly #raw: MappedText
  readonly #builder: MappedTextBuilder
  readonly #codes: Range[] = []
  readonly #comments: Range[] = []
  #at = 0

  constructor(file: string, raw: MappedText) {
    this.#raw = raw
    this.#builder = new MappedTextBuilder(file)
  }

  read(token: InlineToken): void {
    if (token.start < this.#at) return
    this.#take(token.start)
    if (token.kind === 'put') this.#put(token.text, token)
    if (token.kind === 'comment') this.#comments.push(this.#place(token))
    if (token.kind === 'code') this.#code(token.inside)
    this.#at = token.end
  }

  finish(): InlineText {
    this.#take(this.#raw.text.length)
    return { ...this.#builder.build(), codes: this.#codes, comments: this.#comments }
  }

  #code({ start, end }: Range): void {
    const from = this.#builder.length
    this.#at = start
    for (let line = this.#raw.text.indexOf('\n', start); line >= 0 && line < end; line = this.#raw.text.indexOf('\n', line + 1)) {
      this.#take(line)
      this.#put(' ', { start: line, end: line + 1 })
      this.#at = line + 1
    }
    this.#take(end)
    this.#codes.push({ start: from, end: this.#builder.length })
  }

  #take(end: number): void {
    if (end > this.#at) this.#builder.append(this.#raw, this.#at, end)
  }

  #put(text: string, range: Range): void {
    const { start, end } = this.#place(range)
    this.#builder.put(text, start, end)
  }

  #place(range: Range): Range {
    return outerRange(this.#raw, range)
  }
}
