import { placeOf, type Related, type Span } from '@topolint/engine'
import { excerptOf, isSomewhere } from '../frame/excerpt.js'
import { escapeSarifMessage } from '../escape/sarif.js'
import type { Artifacts } from './artifacts.js'

/** Lines and columns count from 1, columns in UTF-16 units; ends are exclusive. */
export interface Region {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
}

export interface Location {
  readonly physicalLocation: { readonly artifactLocation: ArtifactLocation; readonly region: Region }
  readonly message?: { readonly text: string }
}

export interface ArtifactLocation {
  readonly uri: string
  readonly uriBaseId?: string
  readonly index: number
}

/** Nothing for what is true without a document saying so. */
export function locationsOf(at: Span, artifacts: Artifacts): readonly Location[] {
  const excerpt = excerptOf(at)
  if (!isSomewhere(excerpt)) return []
  return [{ physicalLocation: { artifactLocation: artifacts.of(excerpt.source), region: regionOf(at) } }]
}

export function relatedLocationOf({ message, at }: Related, artifacts: Artifacts): readonly Location[] {
  return locationsOf(at, artifacts).map((location) => ({ ...location, message: { text: escapeSarifMessage(message) } }))
}

export function regionOf(at: Span): Region {
  const { start, end } = placeOf(at)
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
}
