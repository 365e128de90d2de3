/** One word of a text, in lower case, with its place in the text as written. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  /** A comma, a colon or a dash stands between it and the word before it. */
  readonly afterBreak: boolean
  /** A hyphen binds it to the next word: the verb in `Remove-CsTrustedApplication` orders nothing. */
  readonly isBound: boolean
}

/** Letters and digits are words; everything between them, hyphens and dots too, parts words: `Front-End` is two of them. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  let end = 0
  for (const { 0: written, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    words.push({ text: written.toLowerCase(), start: index, end: index + written.length, afterBreak: isBreak(text.slice(end, index)), isBound: /^[-–—‑]\p{L}/u.test(text.slice(index + written.length, index + written.length + 3)) })
    end = index + written.length
  }
  return words
}

/** The words inside names as programmers write them: `Restart-OurFrontEnds` is restart, our, front, ends. */
export function nameWordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  for (const { 0: written, index } of text.matchAll(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+|\p{L}/gu)) {
    words.push({ text: written.toLowerCase(), start: index, end: index + written.length, afterBreak: false, isBound: false })
  }
  return words
}

const longestGap = 20

function isBreak(gap: string): boolean {
  return gap.length > longestGap || /[,;:]|\s[-–—]+\s|—/u.test(gap)
}
