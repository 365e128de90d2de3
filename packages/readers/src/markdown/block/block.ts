import type { Range } from '@topolint/yaml'

/** What a Markdown document is made of, as far as a runbook needs it. */
export type Block = Heading | Paragraph | Code | Html | List | Quote | Break

export interface Heading extends Range {
  readonly kind: 'heading'
  readonly level: number
  /** It begins a tab: `# [Shell](#tab/shell)`. */
  readonly isTab: boolean
  /** The text, without the signs that make it a heading. */
  readonly lines: readonly Range[]
}

export interface Paragraph extends Range {
  readonly kind: 'paragraph'
  /** Line by line, without what quotes and lists put before a line. */
  readonly lines: readonly Range[]
}

export interface Code extends Range {
  readonly kind: 'code'
  /** What stands behind the fence; undefined for code that is indented. */
  readonly info: string | undefined
  /** With the line breaks. */
  readonly lines: readonly Range[]
}

/** HTML or a comment on lines of its own. */
export interface Html extends Range {
  readonly kind: 'html'
  readonly lines: readonly Range[]
}

export interface List extends Range {
  readonly kind: 'list'
  readonly isOrdered: boolean
  readonly items: readonly Item[]
}

export interface Item extends Range {
  /** `1.` or `-`. */
  readonly mark: Range
  readonly blocks: readonly Block[]
}

export interface Quote extends Range {
  readonly kind: 'quote'
  readonly blocks: readonly Block[]
}

/** A line that parts what stands above it from what stands below. */
export interface Break extends Range {
  readonly kind: 'break'
}
