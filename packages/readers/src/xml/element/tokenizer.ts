import { SaxesParser } from 'saxes'

export interface TokenizerEvents {
  readonly opentagstart: (name: string) => void
  readonly attribute: (name: string) => void
  readonly opentag: (isSelfClosing: boolean) => void
  /** A self-closing tag is told of as an opening one only. */
  readonly closetag: () => void
  readonly cdata: () => void
  readonly comment: () => void
  readonly instruction: () => void
  readonly complaint: (message: string) => void
}

/**
 * Of the parser only its way of cutting a text into tags is used: what is open, what namespaces hold and where things stand is
 * worked out by us, so that one wrong closing tag does not take the rest of the document with it.
 */
export class Tokenizer extends SaxesParser<{ fragment: true; position: false }> {
  /** Set later than the constructor of the parser runs. */
  readonly #events: TokenizerEvents | undefined

  constructor(events: TokenizerEvents) {
    super({ fragment: true, position: false })
    this.#events = events
    this.on('opentagstart', ({ name }) => events.opentagstart(name))
    this.on('attribute', ({ name }) => events.attribute(name))
    this.on('opentag', ({ isSelfClosing }) => events.opentag(isSelfClosing))
    this.on('closetag', ({ isSelfClosing }) => {
      if (!isSelfClosing) events.closetag()
    })
    this.on('cdata', events.cdata)
    this.on('comment', events.comment)
    this.on('processinginstruction', events.instruction)
    this.on('xmldecl', events.instruction)
  }

  /** The parser would make an `Error` of each complaint, with a trace of the stack; a hostile text has millions of them. */
  override fail(message: string): this {
    this.#events?.complaint(message)
    return this
  }
}
