import type { YamlComment } from '../document.js'
import { character, endOfLine, isBlank, isLineBreak, isSeparator, startOfLine } from '../text/characters.js'

/**
 * Walks the text between tokens, once and only forwards. That is where the comments are, the signs that tell where an
 * empty value stands, and the brackets that close a flow collection.
 */
export class Gaps {
  readonly #text: string
  readonly #comments: YamlComment[]
  #tokenEnd = 0
  #scanned = 0

  constructor(text: string, comments: YamlComment[]) {
    this.#text = text
    this.#comments = comments
  }

  /** Gathers the comments before a token and goes on behind it. */
  pass(start: number, end: number): void {
    while (this.#scanned < start) {
      if (this.#isComment()) this.#takeComment()
      else this.#scanned++
    }
    this.#tokenEnd = end
    this.#scanned = Math.max(this.#scanned, end)
  }

  /** Leaves out text that could not be read: whether a `#` begins a comment there is not known. */
  jump(end: number): void {
    this.#tokenEnd = this.#scanned = end
  }

  /** The place behind the sign that demands an empty value, if it comes next; else the end of the last token. */
  emptyBehind(sign: number, column?: number): number {
    this.#skip()
    const isNext = this.#text.charCodeAt(this.#scanned) === sign
    if (isNext && (column === undefined || this.#isSameLine() || columnOf(this.#text, this.#scanned) === column)) this.pass(this.#scanned, this.#scanned + 1)
    return this.#tokenEnd
  }

  /** The place of an empty key: behind a `?`, or before the `:`. */
  emptyKey(): number {
    this.#skip(character.comma)
    const code = this.#text.charCodeAt(this.#scanned)
    const isExplicit = code === character.question && isSeparator(this.#text.charCodeAt(this.#scanned + 1))
    this.pass(this.#scanned, this.#scanned + (isExplicit ? 1 : 0))
    return this.#tokenEnd
  }

  /** Goes behind the bracket that closes a flow collection. */
  close(): number {
    this.#skip(character.comma)
    this.pass(this.#scanned, this.#scanned + 1)
    return this.#tokenEnd
  }

  /** The `|` or `>` of the block scalar that comes next, behind its anchor and tag. */
  blockHeader(behind: number): number {
    this.pass(behind, Math.max(behind, this.#tokenEnd))
    for (;;) {
      const code = this.#text.charCodeAt(this.#scanned)
      if (code === character.bar || code === character.greater || Number.isNaN(code)) return this.#scanned
      if (this.#isComment()) this.#takeComment()
      else this.#scanned++
    }
  }

  get tokenEnd(): number {
    return this.#tokenEnd
  }

  #skip(also?: number): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#scanned)
      if (this.#isComment()) this.#takeComment()
      else if (isBlank(code) || isLineBreak(code) || code === also) this.#scanned++
      else return
    }
  }

  #isComment(): boolean {
    if (this.#text.charCodeAt(this.#scanned) !== character.hash) return false
    const before = this.#text.charCodeAt(this.#scanned - 1)
    return isSeparator(before) || before === character.byteOrderMark
  }

  #takeComment(): void {
    const start = this.#scanned
    const end = endOfLine(this.#text, start)
    this.#comments.push({ start, end, text: this.#text.slice(start + 1, end), ownLine: isFirstInLine(this.#text, start) })
    this.#scanned = end
  }

  /** Whether no line was broken since the last token. */
  #isSameLine(): boolean {
    for (let offset = this.#tokenEnd; offset < this.#scanned; offset++) if (isLineBreak(this.#text.charCodeAt(offset))) return false
    return true
  }
}

export function columnOf(text: string, offset: number): number {
  return offset - startOfLine(text, offset)
}

function isFirstInLine(text: string, offset: number): boolean {
  let before = offset - 1
  while (isBlank(text.charCodeAt(before)) || text.charCodeAt(before) === character.byteOrderMark) before--
  return before < 0 || isLineBreak(text.charCodeAt(before))
}
