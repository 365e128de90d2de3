import { legible } from './references.js'
import { problemWords } from './problem-words.js'
import { Tokenizer } from './tokenizer.js'
import type { RawAttribute, XmlListener } from './xml-listener.js'

interface TagAtHand {
  readonly name: string
  readonly start: number
  readonly attributes: RawAttribute[]
  isBroken: boolean
}

/** A parser cannot be stopped within what it was given. */
const chunk = 16_384

/** Cuts a text into tags, texts and comments, with the offset of each, and goes on behind what cannot be read. */
export class Scanner {
  readonly #text: string
  readonly #listener: XmlListener
  #parser: Tokenizer
  /** Where the parser at hand began. */
  #base: number
  /** Behind the last thing that was told. */
  #last: number
  #tag: TagAtHand | undefined
  /** Behind the last text that could not be read. */
  #broken = -1

  constructor(text: string, listener: XmlListener) {
    this.#text = legible(text)
    this.#listener = listener
    this.#base = /^\s*<\?xml\s[^>]*\?>/u.exec(text)?.[0].length ?? 0
    this.#last = this.#base
    this.#parser = this.#begin()
  }

  scan(): void {
    for (let at = this.#base; at < this.#text.length && !this.#listener.isDone; ) {
      const parser = this.#parser
      parser.write(this.#text.slice(at, at + chunk))
      at = parser === this.#parser ? at + chunk : this.#base
    }
    if (!this.#listener.isDone) this.#finish()
  }

  get #position(): number {
    return this.#base + this.#parser.position
  }

  /** A parser that is no longer the one at hand still runs to the end of what it was given. */
  #begin(): Tokenizer {
    const listening = <A extends readonly unknown[]>(event: (...args: A) => void) => (...args: A): void => {
      if (parser === this.#parser && !this.#listener.isDone) event(...args)
    }
    const parser: Tokenizer = new Tokenizer({
      opentagstart: listening((name) => this.#tagBegins(name)),
      attribute: listening((name) => this.#attribute(name)),
      opentag: listening((isSelfClosing) => this.#tagEnds(isSelfClosing)),
      closetag: listening(() => this.#closingTag()),
      cdata: listening(() => this.#cdata()),
      comment: listening(() => this.#comment()),
      instruction: listening(() => this.#instruction()),
      complaint: listening((message) => this.#complaint(message)),
    })
    return parser
  }

  #beginAgain(offset: number): void {
    this.#base = offset
    this.#parser = this.#begin()
  }

  #tagBegins(name: string): void {
    const start = this.#text.lastIndexOf('<', this.#position - 1 - name.length)
    this.#textUpTo(start)
    this.#tag = { name, start, attributes: [], isBroken: false }
  }

  /** Told when the quote that closes the value has been read: the other one is the same sign, and cannot stand in between. */
  #attribute(name: string): void {
    const end = this.#position - 1
    const quote = this.#text.charAt(end)
    if (this.#tag === undefined || (quote !== '"' && quote !== "'")) return
    const { attributes, start } = this.#tag
    attributes.push({ name, start: this.#text.lastIndexOf(quote, end - 1) + 1, end })
    if (attributes.length > this.#listener.maxAttributes) this.#listener.tooManyAttributes({ start, end: start + 1 + this.#tag.name.length })
  }

  #tagEnds(isSelfClosing: boolean): void {
    if (this.#tag !== undefined) this.#opened(this.#tag, this.#position, isSelfClosing)
  }

  #opened({ name, start, attributes, isBroken }: TagAtHand, end: number, isSelfClosing: boolean): void {
    this.#tag = undefined
    this.#last = end
    this.#listener.opened({ name, start, end, attributes: isBroken ? [] : attributes, isSelfClosing, isBroken })
  }

  /** One closing tag may end many elements for the parser; for us it is one tag. */
  #closingTag(): void {
    const end = this.#position
    if (end <= this.#last) return
    const start = this.#text.lastIndexOf('</', end - '</>'.length)
    this.#textUpTo(start)
    this.#last = end
    this.#listener.closed({ name: this.#text.slice(start + 2, end - 1).trim(), start, end })
  }

  #cdata(): void {
    const start = this.#text.indexOf('<![CDATA[', this.#last)
    this.#textUpTo(start)
    this.#last = this.#position
    this.#listener.cdata({ start: start + '<![CDATA['.length, end: this.#last - ']]>'.length })
  }

  /** The parser tells of a comment at every `--`, before it has seen the `>`. */
  #comment(): void {
    if (this.#position <= this.#last) return
    const start = this.#text.indexOf('<!--', this.#last)
    const close = this.#text.indexOf('-->', start + '<!--'.length)
    if (close < 0) return
    const end = close + '-->'.length
    this.#textUpTo(start)
    this.#last = end
    this.#listener.comment({ start, end })
  }

  #instruction(): void {
    this.#textUpTo(this.#text.indexOf('<?', this.#last))
    this.#last = this.#position
  }

  #textUpTo(end: number): void {
    if (end > this.#last) this.#listener.text({ start: this.#last, end })
    this.#last = Math.max(this.#last, end)
  }

  #complaint(message: string): void {
    const end = this.#position
    if (message.startsWith('unmatched closing tag: ')) this.#closingTag()
    else if (message.startsWith('inappropriately located doctype')) this.#listener.doctype({ start: this.#text.lastIndexOf('<', end - 1), end })
    else if (message === 'disallowed character.' && this.#isQuoteMissing()) return
    else if (message === 'malformed comment.') this.#commentBreaks(end)
    else if (this.#tag !== undefined) this.#tagBreaks(this.#tag, message, end)
    else if (message !== 'unexpected close tag.') this.#textBreaks(message, end)
  }

  /** Signs in a row, such as those that mark a conflict of a merge, are one mistake. */
  #textBreaks(message: string, end: number): void {
    const start = this.#last + Math.max(0, this.#text.slice(this.#last, end - 1).lastIndexOf('<'))
    if (start !== this.#broken) this.#listener.problem(problemWords(message), { start, end })
    this.#broken = end
    if (!this.#text.startsWith('<?', start)) this.#textUpTo(end)
    if (message === 'incorrect syntax.') this.#beginAgain(end)
  }

  /** It has been told already if it ends anywhere; the parser looks for its end in another place. */
  #commentBreaks(end: number): void {
    this.#listener.problem('A comment cannot hold --', { start: end - '-- '.length, end: end - 1 })
    if (this.#last >= end) this.#beginAgain(this.#last)
  }

  /** Once is enough: what follows in the tag is mostly the same mistake. */
  #tagBreaks(tag: TagAtHand, message: string, end: number): void {
    if (!tag.isBroken) this.#listener.problem(problemWords(message), { start: end - 1, end })
    tag.isBroken = true
  }

  /** A value that runs over the end of its tag into the next one has no closing quote: the next tag is read as one. */
  #isQuoteMissing(): boolean {
    const at = this.#position - 1
    const tag = this.#tag
    if (tag === undefined || tag.isBroken || this.#text.charAt(at) !== '<') return false
    const tagEnd = this.#text.indexOf('>', tag.attributes.at(-1)?.end ?? tag.start) + 1
    if (tagEnd === 0 || tagEnd > at) return false
    this.#listener.problem('A value has no closing quote', { start: tag.start, end: tagEnd })
    this.#opened({ ...tag, isBroken: true }, tagEnd, this.#text.charAt(tagEnd - 2) === '/')
    this.#beginAgain(at)
    return true
  }

  #finish(): void {
    const start = this.#text.indexOf('<', this.#last)
    this.#textUpTo(start < 0 ? this.#text.length : start)
    if (start >= 0) this.#listener.problem(`${unfinishedThing(this.#text, start)} has no end`, { start, end: Math.min(start + 2, this.#text.length) })
  }
}

function unfinishedThing(text: string, start: number): string {
  if (text.startsWith('<!--', start)) return 'The comment'
  if (text.startsWith('<![CDATA[', start)) return 'The CDATA section'
  return text.startsWith('<?', start) ? 'The instruction' : 'The tag'
}
