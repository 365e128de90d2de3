import type { Place } from './discover.js'
import type { FileInput } from './file-input.js'
import { largestFile, readFile } from './read-file.js'

/** What stands at the places; one that cannot be read says why, and the others are read all the same. */
export function readInputs(places: readonly Place[], largest = largestFile): readonly FileInput[] {
  return places.map(({ path, absolute, named, problem }) => ({ path, named, ...(problem === undefined ? readFile(absolute, largest) : { problem }) }))
}
