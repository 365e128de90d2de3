import type { Range } from '@topolint/yaml'
import { CommentShelf } from './comment-shelf.js'
import { contentOf, isBlank, type Piece } from './content.js'
import { Namespaces } from './namespaces.js'
import { namespacesIn, newElement, type GrowingElement } from './new-element.js'
import { StrayAmpersands } from './stray-ampersands.js'
import type { XmlDocument, XmlElement, XmlProblem } from './xml-element.js'
import type { XmlLimits } from './xml-limits.js'
import type { OpenTag, XmlListener } from './xml-listener.js'

/** Whether an element, with everything in it, says nothing that matters; it is left out of the tree. */
export type Skips = (element: XmlElement, parent: XmlElement) => boolean

interface Frame {
  /** As written, with its prefix. */
  readonly name: string
  /** Undefined for what is passed over. */
  readonly element: GrowingElement | undefined
  readonly extent: { readonly start: number; end: number }
  readonly namespaces: Namespaces
  pieces: Piece[] | undefined
}

const nowhere = new Namespaces()

/** Puts tags together to elements. */
export class TreeBuilder implements XmlListener {
  readonly #text: string
  readonly #limits: XmlLimits
  readonly #skips: Skips
  readonly #strays: StrayAmpersands
  readonly #open: Frame[] = []
  readonly #problems: XmlProblem[] = []
  readonly #comments = new CommentShelf()
  #root: GrowingElement | undefined
  #elements = 0
  #doctype: Range | undefined
  #isDone = false
  #isTooDeep = false

  constructor(text: string, limits: XmlLimits, skips: Skips) {
    this.#text = text
    this.#limits = limits
    this.#skips = skips
    this.#strays = new StrayAmpersands(text)
  }

  get isDone(): boolean {
    return this.#isDone
  }

  get maxAttributes(): number {
    return this.#limits.attributes
  }

  opened(tag: OpenTag): void {
    const { name, start, end } = tag
    const parent = this.#open.at(-1)
    const around = parent?.namespaces ?? nowhere
    const namespaces = namespacesIn(tag, this.#text, around)
    const element = this.#isRead(tag, parent) ? this.#element(tag, parent?.element, namespaces) : undefined
    const extent = element ?? { start, end }
    this.#comments.opened(extent, tag)
    if (tag.isSelfClosing) return
    this.#open.push({ name, element, extent, namespaces, pieces: undefined })
    if (this.#open.length > this.#limits.open) this.#stop(`more than ${this.#limits.open} elements are open`, tag)
  }

  closed({ name, start, end }: Range & { readonly name: string }): void {
    this.#comments.closed({ start, end })
    const at = this.#open.findLastIndex((frame) => frame.name === name)
    if (at < 0) this.problem(`</${name}> closes nothing that is open`, { start, end })
    else this.#closeDownTo(at, { start, end })
  }

  text(range: Range): void {
    const frame = this.#open.at(-1)
    const isTelling = !isBlank(this.#text, range)
    if (isTelling) this.#references(range)
    if (frame === undefined) {
      if (isTelling) this.problem('Text cannot stand outside of the outermost element', range)
    } else if (isTelling || frame.element?.children.length === 0) addPiece(frame, { start: range.start, end: range.end, isLiteral: false })
  }

  cdata({ start, end }: Range): void {
    const frame = this.#open.at(-1)
    if (frame !== undefined && end > start) addPiece(frame, { start, end, isLiteral: true })
  }

  comment(range: Range): void {
    this.#comments.add(range)
    if (this.#comments.all.length > this.#limits.comments) this.#stop(`there are more than ${this.#limits.comments} comments`, range)
  }

  doctype(range: Range): void {
    this.#doctype = range
    this.problem('A DOCTYPE is not read, nor what stands behind it: it can declare text that grows without end, and files to fetch', range)
    this.#isDone = true
  }

  problem(message: string, { start, end }: Range): void {
    const innermost = this.#open.at(-1)?.element ?? this.#root
    if (innermost !== undefined) innermost.isBroken = true
    this.#problems.push({ message, start, end })
    if (this.#problems.length >= this.#limits.problems && !this.#isDone) this.#stop(`there are ${this.#limits.problems} problems before this`, { start, end })
  }

  tooManyAttributes(range: Range): void {
    this.#stop(`the element has more than ${this.#limits.attributes} attributes`, range)
  }

  document(): XmlDocument {
    for (let frame = this.#open.pop(); frame !== undefined; frame = this.#open.pop()) {
      if (this.#isDone) this.#finishBroken(frame, this.#text.length)
      else this.#unclosed(frame, this.#text.length)
    }
    const problems = this.#problems.toSorted((left, right) => left.start - right.start)
    return { root: this.#root, problems, comments: this.#comments.all, doctype: this.#doctype }
  }

  /** Whether an element is one that can be read, apart from whether anyone wants to. */
  #isRead({ start, end }: OpenTag, parent: Frame | undefined): boolean {
    if (parent === undefined && this.#root !== undefined) this.problem('Only one element can stand at the outermost level of a document', { start, end })
    if (parent === undefined ? this.#root !== undefined : parent.element === undefined) return false
    if (this.#open.length < this.#limits.depth) return true
    if (!this.#isTooDeep) this.problem(`Elements that lie deeper than ${this.#limits.depth} are passed over`, { start, end })
    this.#isTooDeep = true
    return false
  }

  #element(tag: OpenTag, parent: GrowingElement | undefined, namespaces: Namespaces): GrowingElement | undefined {
    const element = newElement(tag, this.#text, namespaces)
    if (parent !== undefined && this.#skips(element, parent)) return undefined
    for (const attribute of tag.attributes) this.#references(attribute)
    this.#elements++
    if (this.#elements > this.#limits.elements) this.#stop(`there are more than ${this.#limits.elements} elements`, tag)
    if (parent === undefined) this.#root = element
    else parent.children.push(element)
    return element
  }

  #references(range: Range): void {
    for (let at = this.#strays.in(range); at !== undefined && !this.#isDone; at = this.#strays.in({ start: at + 1, end: range.end })) {
      this.problem('An & must be written &amp;', { start: at, end: at + 1 })
    }
  }

  #closeDownTo(at: number, { start, end }: Range): void {
    for (let frame = this.#open.pop(); frame !== undefined; frame = this.#open.pop()) {
      if (this.#open.length > at) this.#unclosed(frame, start)
      else {
        this.#finish(frame, end)
        return
      }
    }
  }

  #unclosed(frame: Frame, end: number): void {
    const { start } = frame.extent
    this.problem(`<${frame.name}> is not closed`, { start, end: start + 1 + frame.name.length })
    this.#finishBroken(frame, end)
  }

  #finishBroken(frame: Frame, end: number): void {
    if (frame.element !== undefined) frame.element.isBroken = true
    this.#finish(frame, end)
  }

  #finish({ element, extent, pieces }: Frame, end: number): void {
    extent.end = end
    if (element === undefined) return
    if (pieces !== undefined) element.text = contentOf(this.#text, pieces, element.children.length > 0)
    const parent = this.#open.at(-1)?.element
    if (element.isBroken && parent !== undefined) parent.isBroken = true
  }

  #stop(reason: string, { start, end }: Range): void {
    this.#isDone = true
    this.problem(`The rest of the document is not read: ${reason}`, { start, end })
  }
}

function addPiece(frame: Frame, piece: Piece): void {
  if (frame.element === undefined) return
  frame.pieces ??= []
  frame.pieces.push(piece)
}
