import { placeOf, type BaselineEntry } from '@topolint/core'
import { readBaseline, slashed } from '@topolint/host'
import { UsageError } from '../usage-error.js'

/** What a baseline holds, or why it cannot be used: a run without it would report what nobody asked for. */
export function entriesOf(path: string, cwd: string): readonly BaselineEntry[] {
  const shown = slashed(cwd, path)
  const read = readBaseline(path)
  switch (read.kind) {
    case 'entries':
      return read.entries
    case 'missing':
      throw new UsageError(`${shown} does not exist. Expected a baseline; topolint baseline create writes one.`)
    case 'problem':
      throw new UsageError(read.at === undefined ? `${shown} ${read.problem}.` : `${placed(shown, read.text ?? '', read.at)} ${read.problem}`)
  }
}

function placed(path: string, text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const place = placeOf({ source: { path, text, language: 'json' }, start, end })
  return `${path}:${place.start.line}:${place.start.column}`
}
