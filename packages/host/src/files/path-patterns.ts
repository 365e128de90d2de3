import ignore, { type Ignore } from 'ignore'

/** Each is put to every file that is met; a hostile file could hold a hundred thousand, and more than these nobody writes by hand. */
export const mostPatterns = 2_000

/** Patterns as in a .gitignore, case and all: a later one wins, `!` takes back, and what a folder's pattern says holds for everything in it. */
export class PathPatterns {
  readonly #rules: Ignore

  constructor(patterns: readonly string[]) {
    this.#rules = ignore({ ignorecase: false }).add(patterns)
  }

  /** The path is relative to where the patterns hold, with slashes; a folder ends in one. Nothing is said of what lies elsewhere. */
  verdict(path: string): 'matched' | 'taken back' | undefined {
    if (!ignore.isPathValid(path)) return undefined
    const { ignored, unignored } = this.#rules.test(path)
    return ignored ? 'matched' : unignored ? 'taken back' : undefined
  }

  matches(path: string): boolean {
    return this.verdict(path) === 'matched'
  }
}
