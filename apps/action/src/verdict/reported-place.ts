import { lineText, placeOf, type Position, type Source, type Span } from '@topolint/core'
import { bounds } from './bounds.js'
import { isClean } from './clean-text.js'
import { repositoryPath } from './repository-path.js'
import type { ReportedPlace } from './verdict.js'

/** A place that is only linked to. */
export function linkedPlace(at: Span, folder: string): ReportedPlace | undefined {
  const { path, start, end } = placeOf(at)
  const known = repositoryPath(folder, path)
  return known === undefined ? undefined : { path: known, start, end: before(end, start, fileOf(at)), lines: [], blob: undefined }
}

/** Git's name of what a file of the head holds, by its path from the root of the repository. */
export type BlobOf = (path: string) => string | undefined

/** A place that may be commented on, with its lines. */
export function commentedPlace(at: Span, folder: string, blobOf: BlobOf): ReportedPlace | undefined {
  const place = linkedPlace(at, folder)
  return place === undefined ? undefined : { ...place, lines: linesOf(place, fileOf(at)), blob: blobOf(place.path) }
}

/** The file, where a part of it is what was read. */
export function fileOf({ source }: Span): Source {
  let file = source
  while (file.part !== undefined) file = file.part.of
  return file
}

/** What ends where a line begins ends with the line before. */
function before(end: Position, start: Position, file: Source): Position {
  if (end.column > 1 || end.line === start.line) return end
  const line = end.line - 1
  return { line, column: lineText(file, line).length + 1 }
}

function linesOf({ start, end }: ReportedPlace, file: Source): readonly string[] {
  const count = Math.min(end.line - start.line + 1, bounds.linesOfPlace)
  const lines = Array.from({ length: count }, (_, index) => lineText(file, start.line + index))
  const unkept = lines.findIndex((line) => line.length > bounds.line || !isClean(line))
  return unkept === -1 ? lines : lines.slice(0, unkept)
}
