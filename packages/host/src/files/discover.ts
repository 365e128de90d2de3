import { lstatSync, realpathSync, statSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { isInside } from './inside.js'
import { byText } from './order.js'
import { errorCode, linkProblem, readProblem } from './read-problem.js'
import { skipAlways, type Skip } from './skip.js'
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
  /** Paths that do not exist, and folders with nothing in them that topolint reads. */
  readonly unmatched: readonly Unmatched[]
}

export interface Unmatched {
  readonly path: string
  readonly exists: boolean
}

interface Found {
  readonly met: readonly Met[]
  readonly named: boolean
  readonly exists: boolean
}

/** The files that paths stand for: themselves, or what lies in a folder; sorted, each once. */
export function discover(paths: readonly string[], root: string, skip: Skip = skipAlways): Discovery {
  const places = new Map<string, Place>()
  const unmatched: Unmatched[] = []
  for (const path of paths) {
    const { met, named, exists } = find(resolve(root, path), root, skip)
    if (met.length === 0) unmatched.push({ path, exists })
    for (const each of met) {
      const place = toPlace(each, named, root)
      if (named || !places.has(place.path)) places.set(place.path, place)
    }
  }
  return { places: [...places.values()].sort((left, right) => byText(left.path, right.path)), unmatched }
}

function find(path: string, root: string, skip: Skip): Found {
  const one = (problem?: string): Found => ({ met: [problem === undefined ? { path } : { path, problem }], named: true, exists: true })
  try {
    lstatSync(path)
  } catch (error) {
    return isMissing(error) ? { met: [], named: true, exists: false } : one(readProblem(error, 'read'))
  }
  try {
    const real = realpathSync.native(path)
    const realRoot = realpathSync.native(root)
    const stays = isInside(real, realRoot)
    if (isInside(path, root) && !stays) return one(leavesRoot)
    if (!statSync(real).isDirectory()) return one()
    return { met: walk(path, { root: stays ? realRoot : real, skip }), named: false, exists: true }
  } catch (error) {
    return one(linkProblem(error))
  }
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(errorCode(error))
}

function toPlace({ path, problem }: Met, named: boolean, root: string): Place {
  const shown = relative(root, path).split(sep).join('/')
  return { path: shown === '' ? '.' : shown, absolute: path, named, ...(problem === undefined ? {} : { problem }) }
}
