import { entryKind, largestFile, tooLarge, type FileContent, type Found, type TreeEntry } from '@topolint/host'
import type { GitHub } from '../github/github.js'
import type { Refusal } from '../github/refusal.js'
import type { TreeFile } from '../github/tree-file.js'

/** GitHub lets the token of a workflow ask a thousand times in an hour, and others want to ask as well. */
const mostFiles = 500
const atOnce = 8
const mebibyte = 1024 * 1024
const mostBytes = 256 * mebibyte

/** Files of a repository read through GitHub's interface, each content once. */
export class RemoteFiles {
  readonly #github: GitHub
  readonly #known = new Map<string, FileContent>()
  #size = 0

  constructor(github: GitHub) {
    this.#github = github
  }

  async list(commit: string): Promise<Found<readonly TreeEntry[]>> {
    const { value, refusal } = await this.#github.files(commit)
    if (refusal !== undefined) return { ok: false, problem: said(refusal) }
    this.#keepLarge(value)
    return { ok: true, value: value.map(({ path, sha, mode }) => ({ path, id: sha, mode, kind: entryKind(mode), isUnmerged: false })) }
  }

  async contents(entries: readonly TreeEntry[]): Promise<Found<ReadonlyMap<string, FileContent>>> {
    const open = [...new Set(entries.map(({ id }) => id))].filter((id) => !this.#known.has(id))
    if (this.#known.size + open.length > mostFiles) return { ok: false, problem: `that would be more than ${mostFiles} files to ask GitHub for one by one` }
    const problems: string[] = []
    const next = async (): Promise<void> => {
      for (let id = open.pop(); id !== undefined && problems.length === 0; id = open.pop()) problems.push(...(await this.#bring(id)))
    }
    await Promise.all(Array.from({ length: atOnce }, next))
    const [problem] = problems
    return problem === undefined ? { ok: true, value: this.#known } : { ok: false, problem }
  }

  async #bring(id: string): Promise<readonly string[]> {
    const { value, refusal } = await this.#github.bytes(id)
    if (refusal !== undefined) return [said(refusal)]
    this.#known.set(id, { bytes: value })
    this.#size += value.length
    return this.#size > mostBytes ? [`that would be more than ${mostBytes / mebibyte} MB to ask GitHub for`] : []
  }

  /** What nobody would read is not asked for. */
  #keepLarge(files: readonly TreeFile[]): void {
    for (const { sha, size } of files) {
      const refused = tooLarge(size, largestFile)
      if (refused !== undefined) this.#known.set(sha, refused)
    }
  }
}

/** A refusal in words that stand in a sentence. */
export function said({ message, reason }: Refusal): string {
  const [line = ''] = message.split('\n')
  return reason === 'denied' ? `the token may not read it (${line.slice(0, 200)})` : `GitHub says: ${line.slice(0, 200)}`
}
