import type { Fix, Span } from '@topolint/engine'
import { escapeSarifMessage } from '../escape/sarif.js'
import type { Artifacts } from './artifacts.js'
import { locationsOf, regionOf } from './place.js'

/** New text in the place of old text, as it is to stand in the file. */
export interface Replacement {
  readonly at: Span
  readonly text: string
}

/** How a fix is written in the language of its files; undefined where nobody can say. */
export type WriteFix = (fix: Fix) => readonly Replacement[] | undefined

/** A fix of a result: all of it, or nothing. */
export function fixesOf(fix: Fix | undefined, write: WriteFix, artifacts: Artifacts): readonly object[] {
  const replacements = fix === undefined ? undefined : write(fix)
  if (fix === undefined || replacements === undefined || replacements.length === 0 || !replacements.every(isWhole)) return []
  const byFile = new Map<string, Replacement[]>()
  for (const each of replacements) byFile.set(pathOf(each), [...(byFile.get(pathOf(each)) ?? []), each])
  const artifactChanges = [...byFile.values()].map((own) => changeOf(own, artifacts))
  return [{ description: { text: escapeSarifMessage(`${fix.says} (${fix.safety})`) }, artifactChanges }]
}

function changeOf(replacements: readonly Replacement[], artifacts: Artifacts): object {
  const [location] = replacements.flatMap(({ at }) => locationsOf(at, artifacts))
  return {
    artifactLocation: location?.physicalLocation.artifactLocation,
    replacements: replacements.map(({ at, text }) => ({ deletedRegion: regionOf(at), ...(text === '' ? {} : { insertedContent: { text } }) })),
  }
}

/** Text with half of a surrogate pair does not survive every reader of JSON, and what stands nowhere cannot be changed. */
function isWhole({ at, text }: Replacement): boolean {
  return !/\p{Cs}/u.test(text) && placed(at)
}

function placed(at: Span): boolean {
  return at.source.path !== ''
}

function pathOf({ at }: Replacement): string {
  return at.source.path
}
