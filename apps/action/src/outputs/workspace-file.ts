import { lstatSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isInside, writeFile } from '@topolint/host'

/**
 * Writes a file into the checkout, with the folders on its way, and says why where it cannot. No link is followed:
 * the checkout may be a stranger's, and a link in it leads wherever that stranger likes.
 */
export function writeInWorkspace(workspace: string, path: string, text: string): string | undefined {
  const root = resolve(workspace)
  const target = resolve(root, path)
  if (target === root || !isInside(target, root)) return 'it does not lie in the checkout'
  try {
    const link = waysTo(target, root).find((way) => lstatSync(way, { throwIfNoEntry: false })?.isSymbolicLink() === true)
    if (link !== undefined) return 'there is a link on its way'
    const there = lstatSync(target, { throwIfNoEntry: false })
    if (there !== undefined && !there.isFile()) return 'there is something there that is no file'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return writeFile(target, text)
}

/** Every folder below the root on the way to the file, and the file: the outermost first, since nothing behind a link may be looked at. */
function waysTo(target: string, root: string): readonly string[] {
  const ways: string[] = []
  for (let way = target; way !== root; way = dirname(way)) ways.push(way)
  return ways.toReversed()
}
