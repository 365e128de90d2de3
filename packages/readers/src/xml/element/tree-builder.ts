import type { Range } from '@topolint/yaml'
import { contentOf, type Piece } from './content.js'
import { CommentShelf } from './comment-shelf.js'
import { Namespaces } from './namespaces.js'
import { namespacesIn, newElement } from './new-element.js'
import { strayAmpersands } from './references.js'
import type { OpenTag, XmlListener } from './xml-listener.js'
import type { XmlDocument, XmlElement, XmlProblem, XmlText } from './xml-element.js'
import type { XmlLimits } from './xml-limits.js'

/** Whether an element, with everything in it, says nothing that matters; it is left out of the tree. */
export type Skips = (element: XmlElement, parent: XmlElement | undefined) => boolean

/** An element while its tags are read; `end` is set when it closes. */
interface Growing extends XmlElement {
  end: number
  readonly children: XmlElement[]
  text: XmlText | undefined
  isBroken: boolean
}

interface Extent {
  readonly start: number
  end: number
}

interface Frame {
  /** As written, with its prefix. */
  readonly name: string
  /** Undefined for what is passed over. */
  readonly element: Growing | undefined
  readonly extent: Extent
  readonly namespaces: Namespaces
  readonly pieces: Piece[]
}

/** Puts tags together to elements. */
export class TreeBuilder implements XmlListener {
  readonly #text: string
  readonly #limits: XmlLimits
  readonly #skips: Skips
  readonly #open: Frame[] = []
  readonly #problems: XmlProblem[] = []
  readonly #comments = new CommentShelf()
  #root: Growing | undefined
  #elements = 0
  #doctype: Range | undefined
  #isDone = false
  #isTooDeep = false

  constructor(text: string, limits: XmlLimits, skips: Skips) {
    this.#text = text
    this.#limits = limits
    this.#skips = skips
  }

  get isDone(): boolean {
    return this.#isDone
  }

  get maxAttributes(): number {
    return this.#limits.attributes
  }

  opened(tag: OpenTag): void {
    const { start, end } = tag
    const extent = { start, end }
    this.#comments.opened(extent, { start, end })
    const frame = this.#frame(tag, extent)
    if (tag.isSelfClosing) this.#finish(frame, end)
    else this.#open.push(frame)
    if (this.#open.length > this.#limits.open) this.#stop(`more than ${this.#limits.open} elements are open`, tag)
  }

  closed({ name, start, end }: Range & { readonly name: string }): void {
    this.#comments.closed({ start, end })
    const at = this.#open.findLastIndex((frame) => frame.name === name)
    if (at < 0) this.problem(`</${name}> closes nothing that is open`, { start, end })
    else this.#closeDownTo(at, { start, end })
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

  text(range: Range): void {
    this.#piece({ ...range, isLiteral: false })
    this.#references(range)
  }

  cdata(range: Range): void {
    this.#piece({ ...range, isLiteral: true })
  }

  comment({ start, end }: Range): void {
    this.#comments.add({ start, end })
    if (this.#comments.all.length > this.#limits.comments) this.#stop(`there are more than ${this.#limits.comments} comments`, { start, end })
  }

  doctype(range: Range): void {
    this.#doctype = range
    this.problem('A DOCTYPE is not read, nor what stands behind it: it can declare text that grows without end, and files to fetch', range)
    this.#isDone = true
  }

  problem(message: string, { start, end }: Range): void {
    const top = this.#open.at(-1)?.element ?? this.#root
    if (top !== undefined) top.isBroken = true
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

  #frame(tag: OpenTag, extent: Extent): Frame {
    const parent = this.#open.at(-1)
    const around = parent?.namespaces ?? new Namespaces()
    const pieces: Piece[] = []
    if (parent !== undefined && parent.element === undefined) return { name: tag.name, element: undefined, extent, namespaces: around, pieces }
    if (parent === undefined && this.#root !== undefined) {
      this.problem('Only one element can stand at the outermost level of a document', { start: tag.start, end: tag.end })
      return { name: tag.name, element: undefined, extent, namespaces: around, pieces }
    }
    const namespaces = namespacesIn(tag, this.#text, around)
    const element: Growing = { ...newElement(tag, this.#text, namespaces), children: [] }
    for (const { start, end } of tag.attributes) this.#references({ start, end })
    return { name: tag.name, element: this.#isKept(element, parent?.element) ? element : undefined, extent, namespaces, pieces }
  }

  #isKept(element: Growing, parent: Growing | undefined): boolean {
    if (this.#open.length >= this.#limits.depth) {
      if (!this.#isTooDeep) this.problem(`Elements that lie deeper than ${this.#limits.depth} are passed over`, { start: element.start, end: element.tagEnd })
      this.#isTooDeep = true
      return false
    }
    if (parent !== undefined && this.#skips(element, parent)) return false
    this.#elements++
    if (this.#elements > this.#limits.elements) this.#stop(`there are more than ${this.#limits.elements} elements`, { start: element.start, end: element.tagEnd })
    if (parent === undefined) this.#root = element
    else parent.children.push(element)
    return true
  }

  #piece(piece: Piece): void {
    const frame = this.#open.at(-1)
    if (frame?.element !== undefined) frame.pieces.push(piece)
    else if (frame === undefined && /\S/u.test(this.#text.slice(piece.start, piece.end))) this.problem('Text cannot stand outside of the outermost element', piece)
  }

  #references({ start, end }: Range): void {
    for (const at of strayAmpersands(this.#text.slice(start, end))) {
      if (this.#isDone) return
      this.problem('An & must be written &amp;', { start: start + at, end: start + at + 1 })
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
    element.end = end
    element.text = contentOf(this.#text, pieces, element.children.length > 0)
    const parent = this.#open.at(-1)?.element
    if (element.isBroken && parent !== undefined) parent.isBroken = true
  }

  #stop(reason: string, { start, end }: Range): void {
    this.#isDone = true
    this.problem(`The rest of the document is not read: ${reason}`, { start, end })
  }
}
