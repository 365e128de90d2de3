import { toFile, type Finding, type Fix, type Span } from '@topolint/engine'
import { proposals } from './proposals.js'

/** New text in the place of old text, as the language of the file wants it. */
export interface FixText {
  readonly at: Span
  readonly text: string
}

/** How the fixes of findings are written, safe and unsafe ones; a fix that its language declines is missing. */
export function fixTexts(findings: readonly Finding[]): ReadonlyMap<Fix, readonly FixText[]> {
  const made = proposals(findings, true).proposals.flatMap(({ findings: own, edits }) => own.map((finding) => ({ finding, edits })))
  return new Map(
    made.flatMap(({ finding: { fix }, edits }) => {
      if (fix === undefined) return []
      const sources = new Map(fix.changes.map(({ at }) => toFile(at).source).map((source) => [source.path, source]))
      const texts = [...edits].flatMap(([path, own]) => {
        const source = sources.get(path)
        return source === undefined ? [] : own.map(({ start, end, text }): FixText => ({ at: { source, start, end }, text }))
      })
      return [[fix, texts] as const]
    }),
  )
}
