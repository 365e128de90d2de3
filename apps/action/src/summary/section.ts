/** A part of a Markdown text. Where there is too little room it loses items from its end, and says how many. */
export interface Section {
  /** Always there. */
  readonly title: string
  /** Stands before the first item, if one is shown: the head of a table, the beginning of what is folded away. */
  readonly open: string
  /** Whole lines, each item to be shown whole or not at all. */
  readonly items: readonly string[]
  /** Ends what `open` began. */
  readonly close: string
  /** Says that so many are left out. */
  readonly left: (count: number) => string
}

/** The section with its first items. */
export function sectionText({ title, open, items, close, left }: Section, shown: number): string {
  const body = shown === 0 ? '' : `${open}${items.slice(0, shown).join('')}${close}`
  return `${title}${body}${shown === items.length ? '' : left(items.length - shown)}`
}

/** A sentence for `left`. */
export function leftOut(what: string): Section['left'] {
  return (count) => `_${count} more ${count === 1 ? what : `${what}s`} left out: there is no room here._\n\n`
}
