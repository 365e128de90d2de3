import type { Range } from '@topolint/yaml'
import { referenceAt } from './character-reference.js'
import { htmlTagAt, type HtmlTag } from './html-tag.js'
import { MappedTextBuilder, type MappedText } from './mapped-text.js'

/** One text of a stretch of HTML: a paragraph, a cell of a table, or what is set as it is written. */
export interface HtmlPiece {
  readonly kind: 'text' | 'cell' | 'code'
  readonly text: MappedText
}

export interface HtmlText {
  readonly pieces: readonly HtmlPiece[]
  /** By offsets in the file. */
  readonly comments: readonly Range[]
}

/** What people read in a block of HTML that stands between two offsets of a file, with marks of quotes before its lines left out. */
export function htmlText(file: string, lines: readonly Range[]): HtmlText {
  const reader = new HtmlReader(file)
  for (const line of lines) reader.line(line)
  return reader.finish()
}

class HtmlReader {
  readonly #file: string
  readonly #pieces: HtmlPiece[] = []
  readonly #comments: Range[] = []
  #builder: MappedTextBuilder
  #pre = 0
  #table = 0
  /** Where a comment began that is not closed yet. */
  #comment: number | undefined
  #lastEnd: number | undefined

  constructor(file: string) {
    this.#file = file
    this.#builder = new MappedTextBuilder(file)
  }

  line({ start, end }: Range): void {
    if (this.#lastEnd !== undefined) this.#builder.put('\n', this.#lastEnd, start)
    let plain = start
    for (let at = start; at < end; ) {
      const next = this.#special(at, end)
      if (next === undefined) at++
      else {
        this.#builder.take(plain, at)
        next.read()
        plain = next.end
        at = next.end
      }
    }
    if (this.#comment === undefined) this.#builder.take(plain, end)
    this.#lastEnd = end
  }

  finish(): HtmlText {
    this.#close()
    return { pieces: this.#pieces, comments: this.#comments }
  }

  #special(at: number, end: number): { readonly end: number; readonly read: () => void } | undefined {
    if (this.#comment !== undefined) return this.#commentEnd(at, end)
    const sign = this.#file.charAt(at)
    if (sign === '&') {
      const found = referenceAt(this.#file, at)
      return found === undefined ? undefined : { end: at + found.length, read: () => this.#builder.put(found.says, at, at + found.length) }
    }
    if (sign !== '<') return undefined
    if (this.#file.startsWith('<!--', at)) return { end: at + 4, read: () => (this.#comment = at) }
    const tag = htmlTagAt(this.#file, at)
    return tag === undefined || at + tag.length > end ? undefined : { end: at + tag.length, read: () => this.#tag(tag) }
  }

  /** Everything up to the end of a comment at once; to the end of the line where it goes on. */
  #commentEnd(at: number, end: number): { readonly end: number; readonly read: () => void } {
    const found = this.#file.slice(at, end).indexOf('-->')
    const start = this.#comment ?? at
    if (found < 0) return { end, read: () => undefined }
    const close = at + found + 3
    return {
      end: close,
      read: () => {
        this.#comments.push({ start, end: close })
        this.#comment = undefined
      },
    }
  }

  #tag({ name, isEnd, parts }: HtmlTag): void {
    const by = isEnd ? -1 : 1
    if (parts) this.#close()
    if (name === 'pre') this.#pre = Math.max(0, this.#pre + by)
    if (name === 'table') this.#table = Math.max(0, this.#table + by)
  }

  #close(): void {
    const text = this.#builder.build()
    this.#builder = new MappedTextBuilder(this.#file)
    this.#lastEnd = undefined
    if (text.text.trim() === '') return
    this.#pieces.push({ kind: this.#pre > 0 ? 'code' : this.#table > 0 ? 'cell' : 'text', text })
  }
}
