import type { Source } from './source.js'

/** The path by which the file of a source is known: what is found in it keeps its fingerprint wherever a run starts. */
export function knownPath(source: Source): string {
  let file = source
  while (file.part !== undefined) file = file.part.of
  return file.home ?? source.path
}
