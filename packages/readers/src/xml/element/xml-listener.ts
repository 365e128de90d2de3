import type { Range } from '@topolint/yaml'

/** Who is told what stands in a text, in its order. */
export interface XmlListener {
  /** An opening tag; of one that could not be read to its end no attribute is told. */
  opened(tag: OpenTag): void
  closed(tag: Range & { readonly name: string }): void
  text(range: Range): void
  cdata(range: Range): void
  comment(range: Range): void
  doctype(range: Range): void
  problem(message: string, range: Range): void
  /** A tag has more attributes than are read. */
  tooManyAttributes(range: Range): void
  readonly maxAttributes: number
  /** Nothing more is wanted. */
  readonly isDone: boolean
}

export interface OpenTag extends Range {
  readonly name: string
  readonly attributes: readonly RawAttribute[]
  readonly isSelfClosing: boolean
  readonly isBroken: boolean
}

/** The range is that of the value. */
export interface RawAttribute extends Range {
  readonly name: string
}
