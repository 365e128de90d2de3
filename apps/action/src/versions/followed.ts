import type { FileTree, TreeEntry } from '@topolint/host'
import { posix } from 'node:path'

const mostLinks = 5

/** The file that an entry is or leads to inside of its tree; nothing where it leads elsewhere. */
export function followed(entry: TreeEntry, tree: FileTree): TreeEntry | undefined {
  let at: TreeEntry | undefined = entry
  for (let links = 0; at?.kind === 'link' && links < mostLinks; links += 1) at = tree.entries.get(targetOf(at, tree))
  return at?.kind === 'file' ? at : undefined
}

function targetOf(link: TreeEntry, tree: FileTree): string {
  const [content] = tree.read([link], 4_096)
  const target = content !== undefined && 'bytes' in content ? Buffer.from(content.bytes).toString('utf8') : '/'
  return posix.isAbsolute(target) ? target : posix.join(posix.dirname(link.path), target)
}
