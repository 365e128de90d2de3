import type { FileTree, TreeEntry } from '@topolint/host'

/** A commit that is kept nowhere. */
export function memoryTree(files: Readonly<Record<string, string>>, submodules: readonly string[] = []): FileTree {
  const entries = Object.keys(files).map((path): TreeEntry => ({ path, id: path, mode: '100644', kind: 'file', isUnmerged: false }))
  return {
    entries: new Map(entries.map((entry) => [entry.path, entry])),
    submodules,
    read: (asked, largest = Infinity) =>
      asked.map(({ path }) => {
        const bytes = new TextEncoder().encode(files[path] ?? '')
        return bytes.length > largest ? { problem: 'is too large' } : { bytes }
      }),
  }
}
