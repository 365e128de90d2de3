import { lstatSync, realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { isInside } from './inside.js'
import { namePattern, type NamePattern } from './name-pattern.js'
import { byText } from './order.js'
import { errorCode, linkProblem, readProblem } from './read-problem.js'
import { skipAlways, type Skip } from './skip.js'
import { slashed } from './slashed.js'
import { leavesRoot, walk, type Met } from './walk.js'

/** A file to be read. */
export interface Place {
  /** Relative to the root, with slashes, as it is to be reported. */
  readonly path: string
  readonly absolute: string
  readonly named: boolean
  readonly problem?: string
}

export interface Discovery {
  readonly places: readonly Place[]
  /** Paths that do not exist, and folders and patterns without anything that topolint reads. */
  readonly unmatched: readonly Unmatched[]
  /** Folders that were asked for as a whole; absolute. */
  readonly folders: readonly string[]
}

export interface Unmatched {
  readonly path: string
  readonly kind: 'missing' | 'folder' | 'pattern'
}

interface Found {
  readonly met: readonly Met[]
  readonly kind: Unmatched['kind'] | 'file'
}

interface Request {
  readonly root: string
  readonly skipIn: (folder: string) => Skip
}

/** The files that paths stand for: themselves, what lies in a folder, or what a pattern matches; sorted, each once. */
export function discover(paths: readonly string[], root: string, skipIn: Request['skipIn'] = () => skipAlways): Discovery {
  const places = new Map<string, Place>()
  const unmatched: Unmatched[] = []
  const folders: string[] = []
  for (const path of paths) {
    const { met, kind } = find(path, { root, skipIn })
    if (met.length === 0) unmatched.push({ path, kind: kind === 'file' ? 'missing' : kind })
    if (kind === 'folder') folders.push(resolve(root, path))
    for (const each of met) {
      const place = toPlace(each, kind === 'file', root)
      if (place.named || !places.has(place.path)) places.set(place.path, place)
    }
  }
  return { places: [...places.values()].sort((left, right) => byText(left.path, right.path)), unmatched, folders }
}

function find(written: string, request: Request): Found {
  const path = resolve(request.root, written)
  try {
    lstatSync(path)
  } catch (error) {
    if (!isMissing(error)) return one({ path, problem: readProblem(error, 'read') })
    const pattern = namePattern(written)
    return pattern === undefined ? { met: [], kind: 'missing' } : { met: matching(pattern, request), kind: 'pattern' }
  }
  return look(path, request)
}

function one(met: Met): Found {
  return { met: [met], kind: 'file' }
}

function look(path: string, { root, skipIn }: Request): Found {
  try {
    const real = realpathSync.native(path)
    const realRoot = realpathSync.native(root)
    const stays = isInside(real, realRoot)
    if (isInside(path, root) && !stays) return one({ path, problem: leavesRoot })
    if (!statSync(real).isDirectory()) return one({ path })
    return { met: walk(path, { root: stays ? realRoot : real, skip: skipIn(path) }), kind: 'folder' }
  } catch (error) {
    return one({ path, problem: linkProblem(error) })
  }
}

/** A pattern chooses among what would be met in its folder anyway. */
function matching({ folder, patterns }: NamePattern, request: Request): readonly Met[] {
  const top = resolve(request.root, folder)
  const { met, kind } = look(top, request)
  return kind === 'folder' ? met.filter(({ path }) => patterns.matches(slashed(top, path))) : []
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(errorCode(error))
}

function toPlace({ path, problem }: Met, named: boolean, root: string): Place {
  return { path: slashed(root, path), absolute: path, named, ...(problem === undefined ? {} : { problem }) }
}
