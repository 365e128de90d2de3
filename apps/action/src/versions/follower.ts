import { posix } from 'node:path'
import type { FileTree, TreeEntry } from '@topolint/host'

const mostLinks = 5
const longestTarget = 4_096

/** Leads from an entry to the file that it is, or that it links to inside of its tree; to nothing where it leads elsewhere. */
export function follower(tree: FileTree): (entry: TreeEntry) => TreeEntry | undefined {
  let targets: ReadonlyMap<string, string> | undefined
  return (entry) => {
    let at: TreeEntry | undefined = entry
    for (let links = 0; at?.kind === 'link' && links < mostLinks; links += 1) {
      targets ??= targetsIn(tree)
      at = tree.entries.get(targets.get(at.path) ?? '')
    }
    return at?.kind === 'file' ? at : undefined
  }
}

/** All at once, since there may be many. */
function targetsIn(tree: FileTree): ReadonlyMap<string, string> {
  const links = [...tree.entries.values()].filter(({ kind }) => kind === 'link')
  const contents = tree.read(links, longestTarget)
  return new Map(links.map(({ path }, at) => [path, targetOf(path, contents[at])]))
}

function targetOf(path: string, content: ReturnType<FileTree['read']>[number] | undefined): string {
  const target = content !== undefined && 'bytes' in content ? Buffer.from(content.bytes).toString('utf8') : ''
  return posix.isAbsolute(target) ? '' : posix.join(posix.dirname(path), target)
}
