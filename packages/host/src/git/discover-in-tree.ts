import { dirname, join, resolve } from 'node:path'
import type { Unmatched } from '../files/discover.js'
import { isInside } from '../files/inside.js'
import { namePattern } from '../files/name-pattern.js'
import { byText } from '../files/order.js'
import type { Skip } from '../files/skip.js'
import { slashed } from '../files/slashed.js'
import { isWanted } from '../files/wanted.js'
import type { FileTree, TreeEntry } from './git-tree.js'

export interface TreeRequest {
  readonly paths: readonly string[]
  /** Paths are relative to it, and are reported so. */
  readonly cwd: string
  /** Where the paths of the tree begin. */
  readonly root: string
  readonly skipIn: (folder: string) => Skip
}

/** A file of a tree that is to be read. */
export interface TreePlace {
  readonly path: string
  readonly absolute: string
  readonly named: boolean
  readonly entry: TreeEntry
}

export interface TreeDiscovery {
  readonly places: readonly TreePlace[]
  readonly unmatched: readonly Unmatched[]
  readonly folders: readonly string[]
}

interface Candidate {
  readonly absolute: string
  readonly entry: TreeEntry
}

/** The files of a tree that paths stand for, chosen as among those on the disk. */
export function discoverInTree(tree: FileTree, request: TreeRequest): TreeDiscovery {
  const { paths, cwd, root } = request
  const all: readonly Candidate[] = [...tree.entries.values()].flatMap((entry) => (entry.kind === 'file' ? [{ entry, absolute: join(root, entry.path) }] : []))
  const byPath = new Map(all.map((candidate) => [candidate.absolute, candidate]))
  const places = new Map<string, TreePlace>()
  const unmatched: Unmatched[] = []
  const folders: string[] = []
  for (const path of paths) {
    const absolute = resolve(cwd, path)
    const file = byPath.get(absolute)
    const { found, kind } = file === undefined ? below(path, all, request) : { found: [file], kind: 'file' as const }
    if (kind === 'folder') folders.push(absolute)
    if (found.length === 0) unmatched.push({ path, kind: kind === 'file' ? 'missing' : kind })
    for (const candidate of found) {
      const place = { path: slashed(cwd, candidate.absolute), ...candidate, named: kind === 'file' }
      if (place.named || !places.has(place.path)) places.set(place.path, place)
    }
  }
  return { places: [...places.values()].sort((left, right) => byText(left.path, right.path)), unmatched, folders }
}

function below(path: string, all: readonly Candidate[], { cwd, root, skipIn }: TreeRequest): { readonly found: readonly Candidate[]; readonly kind: Unmatched['kind'] } {
  const folder = resolve(cwd, path)
  const isFolder = isInside(root, folder) || all.some(({ absolute }) => isInside(absolute, folder))
  if (isFolder) return { found: kept(folder, all, skipIn), kind: 'folder' }
  const pattern = namePattern(path)
  if (pattern === undefined) return { found: [], kind: 'missing' }
  const top = resolve(cwd, pattern.folder)
  return { found: kept(top, all, skipIn).filter(({ absolute }) => pattern.patterns.matches(slashed(top, absolute))), kind: 'pattern' }
}

function kept(folder: string, all: readonly Candidate[], skipIn: TreeRequest['skipIn']): readonly Candidate[] {
  const skip = skipIn(folder)
  const passedBy = new Map<string, boolean>([[folder, false]])
  const isPassedBy = (each: string): boolean => {
    const way: string[] = []
    let from = each
    for (; !passedBy.has(from) && dirname(from) !== from; from = dirname(from)) way.unshift(from)
    let hidden = passedBy.get(from) ?? false
    for (const step of way) {
      hidden ||= skip(step, true)
      passedBy.set(step, hidden)
    }
    return hidden
  }
  return all.filter(({ absolute }) => isInside(absolute, folder) && isWanted(absolute.slice(dirname(absolute).length + 1)) && !isPassedBy(dirname(absolute)) && !skip(absolute, false))
}
