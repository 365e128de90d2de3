import { createHash } from 'node:crypto'

const kinds = ['finding', 'gone', 'duplicate', 'review', 'summary'] as const

export type MarkerKind = (typeof kinds)[number]

/** What the last line of a comment of ours says to our next run; people do not see it. */
export interface Marker {
  readonly kind: MarkerKind
  /** Tells several jobs in one pull request apart. */
  readonly name: string
  readonly words: readonly string[]
}

const [start, end] = ['<!-- topolint:', ' -->'] as const

/** Words hold no blanks. */
export function markerLine({ kind, name, words }: Marker): string {
  return `${start}${[kind, name, ...words].join(' ')}${end}`
}

/** Nothing unless the last line is a marker and nothing else: what a comment quotes is no marker. */
export function readMarker(body: string): Marker | undefined {
  const text = body.trimEnd()
  const line = text.slice(text.lastIndexOf('\n') + 1)
  if (!line.startsWith(start) || !line.endsWith(end)) return undefined
  const [first, name, ...words] = line.slice(start.length, -end.length).split(' ')
  const kind = kinds.find((known) => known === first)
  return kind === undefined || name === undefined ? undefined : { kind, name, words }
}

/** Characters of a name that stand in a marker as they are. */
const longestName = 100

/** Any text as a word that neither ends a comment of HTML nor is shared by two texts. */
export function markerName(text: string): string {
  const word = encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).replaceAll('%2F', '/').replace(/[!'()*~]|-(?=-)|^-|-$/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return word.length > longestName ? digest(text, 32) : word || '.'
}

/** The same for the same content. */
export function digest(content: unknown, length = 16): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, length)
}
