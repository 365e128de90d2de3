import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs'
import { basename, join } from 'node:path'
import { isInside } from './inside.js'
import { linkProblem, readProblem } from './read-problem.js'
import type { Skip } from './skip.js'
import { byText } from './order.js'
import { isWanted } from './wanted.js'

/** What was met in a folder: a file to read, or a place that could not be looked at and why. */
export interface Met {
  readonly path: string
  readonly problem?: string
}

export interface WalkOptions {
  /** Symbolic links out of this folder are not followed; a real path. */
  readonly root: string
  readonly skip: Skip
}

export const leavesRoot = 'is a symbolic link out of the folder that is linted; topolint does not follow it'

/** Every file of interest below a folder, each once, wherever links lead: links come last, so that a file is met where it really stands. */
export function walk(folder: string, options: WalkOptions): readonly Met[] {
  const walker = new Walker(options)
  walker.enter(folder)
  return walker.met
}

class Walker {
  readonly met: Met[] = []
  readonly #options: WalkOptions
  readonly #links: string[] = []
  /** Real paths of folders and files. */
  readonly #seen = new Set<string>()
  #top = ''

  constructor(options: WalkOptions) {
    this.#options = options
  }

  enter(folder: string): void {
    this.#top = folder
    this.#listAll(folder)
    for (let link = this.#links.shift(); link !== undefined; link = this.#links.shift()) this.#follow(link)
  }

  #listAll(folder: string): void {
    const pending = [folder]
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) pending.push(...this.#list(next))
  }

  /** The folders in a folder. */
  #list(folder: string): readonly string[] {
    try {
      const real = realpathSync.native(folder)
      if (this.#seen.has(real)) return []
      this.#seen.add(real)
      const entries = readdirSync(folder, { withFileTypes: true }).sort((left, right) => byText(left.name, right.name))
      const kept = entries.filter((entry) => !this.#options.skip(join(folder, entry.name), entry.isDirectory()))
      this.#take(kept, folder, real)
      return kept.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name))
    } catch (error) {
      this.met.push({ path: folder, problem: readProblem(error, 'listed') })
      return []
    }
  }

  #take(entries: readonly Dirent[], folder: string, real: string): void {
    for (const entry of entries) {
      if (entry.isSymbolicLink()) this.#links.push(join(folder, entry.name))
      else if (entry.isFile() && isWanted(entry.name)) {
        this.met.push({ path: join(folder, entry.name) })
        this.#seen.add(join(real, entry.name))
      }
    }
  }

  #follow(link: string): void {
    const wanted = isWanted(basename(link))
    try {
      const real = realpathSync.native(link)
      const isFolder = statSync(real).isDirectory()
      if (this.#seen.has(real)) return
      const stays = isInside(real, this.#options.root)
      if (isFolder && stays && !this.#holdsTop(real)) this.#listAll(link)
      if (isFolder || !wanted) return
      this.#seen.add(real)
      this.met.push(stays ? { path: link } : { path: link, problem: leavesRoot })
    } catch (error) {
      if (wanted && !isLockOfEditor(link)) this.met.push({ path: link, problem: linkProblem(error) })
    }
  }

  /** A link upwards would bring in everything that was not asked for. */
  #holdsTop(real: string): boolean {
    return isInside(realpathSync.native(this.#top), real)
  }
}

/** Emacs marks a file that is being edited by a link to nowhere beside it. */
function isLockOfEditor(link: string): boolean {
  return basename(link).startsWith('.#')
}
