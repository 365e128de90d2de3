/** What `<…>` is markup with; any other name between angle brackets is a placeholder that a person fills in. */
const elements: ReadonlySet<string> = new Set(
  'a abbr b big blockquote body br caption center cite code col colgroup dd del details dfn div dl dt em embed figcaption figure font footer h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd li link main mark meta nav ol p picture pre q s samp script section small source span strike strong style sub summary sup table tbody td tfoot th thead time title tr tt u ul var video wbr'.split(' '),
)
const parting: ReadonlySet<string> = new Set('blockquote br caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody td tfoot th thead tr ul'.split(' '))

const tag = /<(\/?)([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?\/?>/y

export interface HtmlTag {
  readonly name: string
  readonly isEnd: boolean
  readonly length: number
  /** What stands before and behind it are texts of their own. */
  readonly parts: boolean
}

export function htmlTagAt(text: string, at: number): HtmlTag | undefined {
  tag.lastIndex = at
  const match = tag.exec(text)
  const name = match?.[2]?.toLowerCase()
  if (match === null || name === undefined || !elements.has(name)) return undefined
  return { name, isEnd: match[1] === '/', length: match[0].length, parts: parting.has(name) }
}
