import { known, span, toFile, type Field, type Source } from '@topolint/engine'
import type { Words } from './portion.js'

const shells = /\b(?:lync server (2010|2013)|skype for business server(?: (2015|2019))?)[ ,]{1,2}(?:(topology builder)|management shell|powershell)\b/iu
const products: Readonly<Record<string, string>> = { '2010': 'lync2010', '2013': 'lync2013', '2015': 'sfb2015', '2019': 'sfb2019' }

/** The product whose shell people were last told to open. */
export class Shell {
  #open: Field | undefined
  #here: Field | undefined

  /** A shell stays open up to the next heading; Topology Builder is named for one step. */
  read(text: Source, role: Words['role']): void {
    if (role === 'heading' || role === 'title') this.#open = undefined
    const match = shells.exec(text.text)
    const product = products[match?.[1] ?? match?.[2] ?? (match === null ? '' : '2015')]
    this.#here = undefined
    if (match === null || product === undefined) return
    const named = known(product, toFile(span(text, { start: match.index, end: match.index + match[0].length })))
    if (match[3] === undefined) this.#open = named
    else this.#here = named
  }

  get named(): Field | undefined {
    return this.#here ?? this.#open
  }
}
