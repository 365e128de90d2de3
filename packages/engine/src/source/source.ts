import type { Segment } from '@topolint/yaml'

export type Language = 'yaml' | 'json' | 'xml' | 'powershell' | 'markdown' | 'other'

/** One text with a path: a file, standard input, or a part of another source (a fence in a runbook, `run:` in a plan). */
export interface Source {
  readonly path: string
  /** The path by which the file is known wherever a run starts, if that is another one. */
  readonly home?: string
  readonly text: string
  readonly language: Language
  readonly part?: Part
}

/** Where a part stands in its parent. Segments lie in the order of the inner text. */
export interface Part {
  readonly of: Source
  readonly segments: readonly Segment[]
}

/** Where something stands: offsets in the text of one source, end exclusive. */
export interface Span {
  readonly source: Source
  readonly start: number
  readonly end: number
}

export function span(source: Source, range: { readonly start: number; readonly end: number }): Span {
  return { source, start: range.start, end: range.end }
}

export function textOf({ source, start, end }: Span): string {
  return source.text.slice(start, end)
}

/** For what is true without a document saying so: the names of generations, the date. */
export const nowhere: Span = { source: { path: '', text: '', language: 'other' }, start: 0, end: 0 }
