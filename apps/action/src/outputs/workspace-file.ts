import { lstatSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isInside, readFile, writeFile, type FileContent } from '@topolint/host'

/**
 * Writes a file into the checkout, with the folders on its way, and says why where it cannot. No link is followed:
 * the checkout may be a stranger's, and a link in it leads wherever that stranger likes.
 */
export function writeInWorkspace(workspace: string, path: string, text: string): string | undefined {
  const place = placeIn(workspace, path)
  return 'problem' in place ? place.problem : writeFile(place.target, text)
}

/** What a file of the checkout holds, on the same terms. */
export function readInWorkspace(workspace: string, path: string, largest: number): FileContent {
  const place = placeIn(workspace, path)
  if ('problem' in place) return { problem: `cannot be read: ${place.problem}` }
  const content = readFile(place.target, largest)
  return 'missing' in content && content.missing ? { problem: 'does not exist' } : content
}

function placeIn(workspace: string, path: string): { readonly target: string } | { readonly problem: string } {
  const root = resolve(workspace)
  const target = resolve(root, path)
  if (target === root || !isInside(target, root)) return { problem: 'it does not lie in the checkout' }
  try {
    const link = waysTo(target, root).find((way) => lstatSync(way, { throwIfNoEntry: false })?.isSymbolicLink() === true)
    if (link !== undefined) return { problem: 'there is a link on its way' }
    const there = lstatSync(target, { throwIfNoEntry: false })
    if (there !== undefined && !there.isFile()) return { problem: 'there is something there that is no file' }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
  return { target }
}

/** Every folder below the root on the way to the file, and the file: the outermost first, since nothing behind a link may be looked at. */
function waysTo(target: string, root: string): readonly string[] {
  const ways: string[] = []
  for (let way = target; way !== root; way = dirname(way)) ways.push(way)
  return ways.toReversed()
}
