import { largestFile, type FileContent, type FileTree, type Found, type TreeEntry } from '@topolint/host'

/** A tree of which not everything is at hand. */
export interface PartialTree extends FileTree {
  /** Those of the entries that are not. */
  readonly missing: (entries: readonly TreeEntry[]) => readonly TreeEntry[]
}

/** Brings contents from elsewhere, by id. */
export type Bring = (entries: readonly TreeEntry[]) => Promise<Found<ReadonlyMap<string, FileContent>>>

/** The tree with everything that is wanted of it. */
export async function completed(tree: PartialTree, isWanted: (path: string) => boolean, bring: Bring): Promise<Found<FileTree>> {
  const wanted = [...tree.entries.values()].filter(({ kind, path }) => kind !== 'submodule' && isWanted(path))
  const missing = tree.missing(wanted)
  if (missing.length === 0) return { ok: true, value: tree }
  const brought = await bring(missing)
  return brought.ok ? { ok: true, value: filled(tree, brought.value) } : brought
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

const mebibyte = 1024 * 1024

function bounded(content: FileContent | undefined, largest: number): FileContent {
  if (content === undefined) return { problem: 'is not there' }
  if (!('bytes' in content) || content.bytes.length <= largest) return content
  return { problem: `is ${Math.ceil(content.bytes.length / mebibyte)} MB; topolint reads files up to ${largest / mebibyte} MB` }
}
