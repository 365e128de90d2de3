import type { ChangedFile } from '../pull-request.js'
import { shownLines, type ShownLines } from './shown-lines.js'

const none: ShownLines = new Map()

/** The lines that take comments: of files that were changed, by the names that they have now. */
export class Diff {
  readonly #patches: ReadonlyMap<string, string | undefined>
  readonly #shown = new Map<string, ShownLines>()

  constructor(files: readonly ChangedFile[]) {
    this.#patches = new Map(files.map(({ path, patch }) => [path, patch]))
  }

  /** Empty for a file that was not changed, whose patch GitHub leaves out, or of which nothing is left. */
  of(path: string): ShownLines {
    if (!this.#patches.has(path)) return none
    const known = this.#shown.get(path) ?? shownLines(this.#patches.get(path))
    this.#shown.set(path, known)
    return known
  }
}
