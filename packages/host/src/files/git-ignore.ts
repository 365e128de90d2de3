import { join, dirname } from 'node:path'
import { isInside } from './inside.js'
import { mostPatterns, PathPatterns } from './path-patterns.js'
import { readText } from './read-text.js'
import { slashed } from './slashed.js'

interface Level {
  readonly folder: string
  readonly patterns: PathPatterns
}

/** What the .gitignore files of a work tree say, each for the folder that it lies in; the deeper one wins. */
export class GitIgnore {
  readonly #top: string
  /** By folder, the deepest level first. */
  readonly #levels = new Map<string, readonly Level[]>()

  /** Nothing above `top` counts: the root of the repository, or the folder that is linted where there is none. */
  constructor(top: string) {
    this.#top = top
  }

  /** Of a path whose folder is not ignored itself. */
  ignores(path: string, isFolder: boolean): boolean {
    for (const { folder, patterns } of this.#levelsOf(dirname(path))) {
      const verdict = patterns.verdict(slashed(folder, path) + (isFolder ? '/' : ''))
      if (verdict !== undefined) return verdict === 'matched'
    }
    return false
  }

  /** Whether a folder, or one that it lies in, is ignored. */
  hides(folder: string): boolean {
    return between(this.#top, folder).some((each) => this.ignores(each, true))
  }

  #levelsOf(folder: string): readonly Level[] {
    const known = this.#levels.get(folder)
    if (known !== undefined) return known
    let levels = this.#ofTop()
    for (const each of between(this.#top, folder)) {
      levels = this.#levels.get(each) ?? [...levelsIn(each, '.gitignore'), ...levels]
      this.#levels.set(each, levels)
    }
    return levels
  }

  #ofTop(): readonly Level[] {
    const known = this.#levels.get(this.#top) ?? [...levelsIn(this.#top, '.gitignore'), ...levelsIn(this.#top, '.git/info/exclude')]
    this.#levels.set(this.#top, known)
    return known
  }
}

/** The folders on the way from one to another below it, the latter with them; none where it lies elsewhere. */
function between(top: string, folder: string): readonly string[] {
  if (!isInside(folder, top)) return []
  const found: string[] = []
  for (let each = folder; each !== top; each = dirname(each)) found.unshift(each)
  return found
}

function levelsIn(folder: string, name: string): readonly Level[] {
  const text = readText(join(folder, name), largest)
  return text === undefined ? [] : [{ folder, patterns: new PathPatterns(text.split('\n', mostPatterns)) }]
}

const largest = 1024 * 1024
