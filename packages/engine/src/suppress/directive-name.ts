import { editDistance, type Range } from '@topolint/yaml'

export type Scope = 'place' | 'file'

/** The word that makes a comment a directive, or one that is so near to it that nothing else can be meant. */
export type DirectiveName = Range & ({ readonly scope: Scope } | { readonly written: string; readonly meant: string })

const scopes: ReadonlyMap<string, Scope> = new Map([
  ['topolint-ignore', 'place'],
  ['topolint-ignore-file', 'file'],
])
const longest = 40
const farthest = 2
const firstWord = /^\s*([\p{L}\p{N}_\p{Pd}]+)/u
/** What other tools call it, and what is a sentence unless a list of rules or a reason follows. */
const inTwoWords = /^\s*(topolint[ \t_]+(?:ignore|disable|suppress|skip)(?:-[a-z-]+)?)[ \t]*[[:]/iu

/** Only what begins a comment is a directive: elsewhere it is spoken of. */
export function directiveName(text: string): DirectiveName | undefined {
  const first = wordIn(firstWord.exec(text))
  const scope = scopes.get(first?.word ?? '')
  if (first !== undefined && scope !== undefined) return { start: first.start, end: first.end, scope }
  const found = wordIn(inTwoWords.exec(text)) ?? first
  if (found === undefined) return undefined
  const { word, start, end } = found
  const meant = meantBy(word.toLowerCase(), text.slice(end, end + 2).trimStart().startsWith('['))
  return meant === undefined ? undefined : { start, end, written: word, meant }
}

function wordIn(match: RegExpExecArray | null): (Range & { readonly word: string }) | undefined {
  const word = match?.[1]
  if (match === null || word === undefined) return undefined
  const start = match[0].indexOf(word)
  return { word, start, end: start + word.length }
}

function meantBy(word: string, opensList: boolean): string | undefined {
  if (word.length > longest) return undefined
  if (/^topolint-(?:ignore|disable)(?:-next)?-line$/u.test(word)) return 'topolint-ignore'
  const near = [...scopes.keys()].find((name) => editDistance(word, name, farthest + 1) <= farthest)
  if (near !== undefined) return near
  if (/^topolint[\s_-]+(?:ignore|disable|suppress|skip)/u.test(word) || (opensList && word.startsWith('topolint'))) {
    return word.includes('file') ? 'topolint-ignore-file' : 'topolint-ignore'
  }
  return undefined
}
