import type { Range } from '@topolint/yaml'
import type { InlineToken } from './inline-token.js'

const destination = /\([ \t\n]*(?:<[^<>\n]*>|[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*){0,8})(?:[ \t\n]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t\n]*\)/y
const label = /\[[^[\]]{0,999}\]/y

/** Of links the signs around their text, of images everything: what is left is what people read. */
export function linkMarks(text: string, tokens: readonly InlineToken[]): readonly Range[] {
  const marks: Range[] = []
  const open: (Range & { readonly isImage: boolean })[] = []
  let done = 0
  for (const token of tokens) {
    if (token.kind !== 'bracket' || token.start < done) continue
    if (token.sign !== ']') {
      open.push({ start: token.start, end: token.end, isImage: token.sign === '![' })
      continue
    }
    const opened = open.pop()
    const end = opened === undefined ? undefined : targetEnd(text, token.end)
    if (opened === undefined || end === undefined) continue
    if (opened.isImage) marks.push({ start: opened.start, end })
    else marks.push({ start: opened.start, end: opened.end }, { start: token.start, end })
    done = end
  }
  return marks
}

function targetEnd(text: string, at: number): number | undefined {
  for (const target of [destination, label]) {
    target.lastIndex = at
    if (target.test(text)) return target.lastIndex
  }
  return undefined
}
