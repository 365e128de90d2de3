import type { ChangedFile } from '../github/pull-request.js'
import type { ReportedPlace } from '../verdict/verdict.js'
import { placedIn, type Placed } from './placing.js'
import { shownLines, ShownLines } from './shown-lines.js'

const none = new ShownLines(new Map())

/** The lines that take comments: of files that were changed, by the names that they have now. */
export class Diff {
  readonly #files: ReadonlyMap<string, ChangedFile>
  readonly #shown = new Map<string, ShownLines>()

  constructor(files: readonly ChangedFile[]) {
    this.#files = new Map(files.map((file) => [file.path, file]))
  }

  /** Empty for a file that was not changed, whose patch GitHub leaves out, or of which nothing is left. */
  shown(path: string): ShownLines {
    const file = this.#files.get(path)
    if (file === undefined) return none
    const known = this.#shown.get(path) ?? shownLines(file.patch)
    this.#shown.set(path, known)
    return known
  }

  place(at: ReportedPlace): Placed | undefined {
    const isJudged = at.blob !== undefined && at.blob === this.#files.get(at.path)?.blob
    return placedIn(this.shown(at.path), at, isJudged)
  }
}
