import { resolve } from 'node:path'
import type { RunSignal } from '@topolint/core'
import { discoverInTree, isInside, isLfsPointer, largestFile, slashed, type FileInput, type FileTree, type TreeDiscovery, type TreePlace } from '@topolint/host'
import type { Setup } from '../setup/setup.js'
import { coverageOf, largestOf, refuseTooMany, refuseUnmatched, type InputRequest, type Inputs } from './inputs.js'

/** The files of a run as a commit holds them. */
export interface TreeInputs extends Inputs {
  readonly places: readonly TreePlace[]
  /** Paths, as they are reported, whose texts are kept elsewhere. */
  readonly pointers: () => ReadonlySet<string>
  readonly elsewhere: (path: string) => FileInput | undefined
}

export interface TreeRun {
  readonly tree: FileTree
  /** Absolute: where the paths of the tree begin. */
  readonly root: string
  readonly setup: Setup
}

export function treeInputs(request: InputRequest, { tree, root, setup }: TreeRun): TreeInputs {
  const { paths, cwd } = request
  const { skipIn, configured } = setup
  const found = discoverInTree(tree, { paths, cwd, root, skipIn })
  refuseUnmatched(found, request)
  refuseTooMany(found, configured)
  const largest = largestOf(configured)
  const isPartial = (): boolean => !isWhole(found, discoverInTree(tree, { paths: ['.'], cwd: setup.root, root, skipIn }), setup.root)
  let inputs: readonly FileInput[] | undefined
  const all = (): readonly FileInput[] => (inputs ??= readPlaces(found.places, tree, { largest, signal: setup.options.signal }))
  return {
    places: found.places,
    read: () => all().filter((file) => !isPointer(file)),
    isPartial,
    covers: coverageOf(found, isPartial, setup.home),
    pointers: () => new Set(all().filter(isPointer).map(({ path }) => path)),
    elsewhere: (path) => fileIn(tree, path, slashed(root, resolve(cwd, path))),
  }
}

interface TreeReading {
  readonly largest: number
  readonly signal: RunSignal | undefined
}

/** All at once: a tree may ask another program, or a server. */
function readPlaces(places: readonly TreePlace[], tree: FileTree, { largest, signal }: TreeReading): readonly FileInput[] {
  signal?.throwIfAborted('reading')
  const contents = tree.read(places.map(({ entry }) => entry), largest)
  return places.map(({ path, named }, at) => ({ path, named, ...contents[at] }))
}

function isPointer({ bytes }: FileInput): boolean {
  return bytes !== undefined && isLfsPointer({ bytes })
}

function isWhole({ places, folders }: TreeDiscovery, all: TreeDiscovery, root: string): boolean {
  if (folders.some((folder) => isInside(root, folder))) return true
  const looked = new Set(places.map(({ absolute }) => absolute))
  return all.places.every(({ absolute }) => looked.has(absolute))
}

function fileIn(tree: FileTree, path: string, inTree: string): FileInput | undefined {
  const entry = tree.entries.get(inTree)
  const [content] = entry?.kind === 'file' ? tree.read([entry], largestFile) : []
  return content !== undefined && 'bytes' in content && !isLfsPointer(content) ? { path, bytes: content.bytes } : undefined
}
