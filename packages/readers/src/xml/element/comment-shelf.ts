import type { Range } from '@topolint/yaml'
import type { XmlComment } from './xml-element.js'

interface Growing extends XmlComment {
  next: Range | undefined
}

/** Comments, each with what stands around it. */
export class CommentShelf {
  readonly #all: Growing[] = []
  /** The first one that waits for the element that begins next. */
  #waiting = 0
  #tagBefore: Range | undefined

  get all(): readonly XmlComment[] {
    return this.#all
  }

  add({ start, end }: Range): void {
    this.#all.push({ start, end, next: undefined, tagBefore: this.#tagBefore })
  }

  /** An extent ends where the element will have ended. */
  opened(extent: Range, tag: Range): void {
    this.#tagBefore = tag
    for (; this.#waiting < this.#all.length; this.#waiting++) {
      const comment = this.#all[this.#waiting]
      if (comment !== undefined) comment.next = extent
    }
  }

  closed(tag: Range): void {
    this.#tagBefore = tag
  }
}
