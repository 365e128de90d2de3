import { largestFile, tooLarge, type FileContent, type FileTree, type Found, type TreeEntry } from '@topolint/host'
import type { Want } from './wanted-paths.js'

/** A tree of which not everything is at hand. */
export interface PartialTree extends FileTree {
  /** Those of the entries that are not. */
  readonly missing: (entries: readonly TreeEntry[]) => readonly TreeEntry[]
}

/** Brings contents from elsewhere, by id. */
export type Bring = (entries: readonly TreeEntry[]) => Promise<Found<ReadonlyMap<string, FileContent>>>

/** The tree with everything that a run cannot do without, and with what is useful as far as it can be had. */
export async function completed(tree: PartialTree, want: Want, bring: Bring): Promise<Found<FileTree>> {
  const needed = await bringMissing(tree, 'needed', want, bring)
  if (!needed.ok) return needed
  const useful = await bringMissing(tree, 'useful', want, bring)
  const brought = new Map([...needed.value, ...(useful.ok ? useful.value : [])])
  return { ok: true, value: brought.size === 0 ? tree : filled(tree, brought) }
}

function bringMissing(tree: PartialTree, which: 'needed' | 'useful', want: Want, bring: Bring): ReturnType<Bring> {
  const wanted = [...tree.entries.values()].filter(({ kind, path }) => kind !== 'submodule' && want(path) === which)
  const missing = tree.missing(wanted)
  return missing.length === 0 ? Promise.resolve({ ok: true, value: new Map() }) : bring(missing)
}

/** What lists name and nobody holds. */
export function listedTree(entries: readonly TreeEntry[]): PartialTree {
  const missing: FileContent = { problem: 'was not asked for: topolint reads such files only where they are named' }
  return {
    entries: new Map(entries.map((entry) => [entry.path, entry])),
    submodules: entries.filter(({ kind }) => kind === 'submodule').map(({ path }) => path),
    missing: (asked) => asked,
    read: (asked) => asked.map(() => missing),
  }
}

function filled(tree: FileTree, brought: ReadonlyMap<string, FileContent>): FileTree {
  const read: FileTree['read'] = (asked, largest = largestFile) => {
    const rest = asked.filter(({ id }) => !brought.has(id))
    const others = new Map(tree.read(rest, largest).map((content, at) => [rest[at]?.id, content]))
    return asked.map(({ id }) => bounded(brought.get(id) ?? others.get(id), largest))
  }
  return { entries: tree.entries, submodules: tree.submodules, read }
}

function bounded(content: FileContent | undefined, largest: number): FileContent {
  if (content === undefined) return { problem: 'is not there' }
  return ('bytes' in content ? tooLarge(content.bytes.length, largest) : undefined) ?? content
}
