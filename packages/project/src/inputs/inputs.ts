import { resolve } from 'node:path'
import type { FixedFile, RunSignal } from '@topolint/core'
import { discover, isInside, largestFile, nearest, nearestPath, readInputs, wantedExtensions, type Discovery, type FileInput, type Place, type Unmatched } from '@topolint/host'
import { choices, didYouMean } from '../expectation.js'
import { placeText } from '../place-text.js'
import type { Setup } from '../setup/setup.js'
import { UsageError } from '../usage-error.js'

/** The files of a run. */
export interface Inputs {
  readonly places: readonly Place[]
  readonly read: () => readonly FileInput[]
  /** Whether there are others that belong to them; looked up when it matters. */
  readonly isPartial: () => boolean
  /** Whether a file was looked at, or would have been if it were still there; by the path by which it is known. */
  readonly covers: (path: string) => boolean
  /** Finds a file that is not among them; the disk is looked at where nothing is said. */
  readonly elsewhere?: (path: string) => FileInput | undefined
  /** Paths whose texts are kept elsewhere, so that they are none of them. */
  readonly pointers?: () => ReadonlySet<string>
  /** What is to be told of files that are not among them. */
  readonly remarks?: () => readonly string[]
  /** Puts a fixed file in its place, and says why not. */
  readonly replace?: (file: FixedFile) => string | undefined
}

export interface InputRequest {
  readonly paths: readonly string[]
  readonly cwd: string
  /** A path that stands for nothing is an error. */
  readonly mustMatch: boolean
  /** Words that, where the paths are written, are none but commands. */
  readonly commands?: readonly string[]
}

const mebibyte = 1024 * 1024

/** What choosing and reading files goes by. */
export type InputSetup = Pick<Setup, 'root' | 'home' | 'skipIn' | 'configured'> & Partial<Pick<Setup, 'options'>>

export function inputsOf(request: InputRequest, { root, home, skipIn, configured, options }: InputSetup): Inputs {
  const { paths, cwd } = request
  const found = discover(paths, cwd, skipIn)
  refuseUnmatched(found, request)
  refuseTooMany(found, configured)
  const isPartial = once(() => !isWhole(found, root, skipIn))
  return { places: found.places, read: () => readEach(found.places, largestOf(configured), options?.signal), isPartial, covers: coverageOf(found, isPartial, home) }
}

/** One by one, so that whoever watches sees that it goes on, and whoever ends the run does not wait for the last of them. */
function readEach(places: readonly Place[], largest: number, signal: RunSignal | undefined): readonly FileInput[] {
  return places.flatMap((place) => {
    signal?.throwIfAborted('reading')
    return readInputs([place], largest)
  })
}

export function largestOf(configured: Setup['configured']): number {
  return configured?.megabytes === undefined ? largestFile : configured.megabytes.value * mebibyte
}

export function refuseUnmatched({ unmatched }: Pick<Discovery, 'unmatched'>, request: InputRequest): void {
  if (request.mustMatch && unmatched.length > 0) throw new UsageError(unmatched.map((each) => explain(each, request)))
}

export function coverageOf({ places, folders }: Discovery, isPartial: () => boolean, home: string): (path: string) => boolean {
  const looked = new Set(places.map(({ absolute }) => absolute))
  return (path) => {
    const absolute = resolve(home, path)
    return looked.has(absolute) || folders.some((folder) => isInside(absolute, folder)) || !isPartial()
  }
}

/** Everything is looked at where everything was asked for, or where what was asked for happens to be everything. */
function isWhole({ places, folders }: Discovery, root: string, skipIn: Setup['skipIn']): boolean {
  if (folders.some((folder) => isInside(root, folder))) return true
  const looked = new Set(places.map(({ absolute }) => absolute))
  return discover(['.'], root, skipIn).places.every(({ absolute }) => looked.has(absolute))
}

function once(ask: () => boolean): () => boolean {
  let answer: boolean | undefined
  return () => (answer ??= ask())
}

export function refuseTooMany({ places }: Pick<Discovery, 'places'>, configured: Setup['configured']): void {
  const most = configured?.mostFiles
  if (most !== undefined && places.length > most.value) throw new UsageError(`there are ${places.length} files to lint. Expected at most ${most.value}, as ${placeText(most)} says.`)
}

function explain({ path, kind }: Unmatched, { cwd, commands = [] }: InputRequest): string {
  if (kind === 'folder') return `there is nothing to lint in ${path}. Expected a file that ends in ${choices(wantedExtensions)}; a file that is named is read whatever its ending.`
  if (kind === 'pattern') return `nothing matches ${path}. Expected a file that ends in ${choices(wantedExtensions)} and is not ignored.`
  const command = nearest(path, commands)
  const meant = nearestPath(path, cwd) ?? (command === undefined ? undefined : `the command topolint ${command}`)
  return `${path} does not exist. Expected ${choices(['a file', 'a folder', ...(commands.length === 0 ? [] : ['a command'])])}.${didYouMean(meant)}`
}
