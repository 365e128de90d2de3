/** Where one sentence stands in a text. */
export interface Sentence {
  readonly text: string
  readonly start: number
}

/** A sentence ends at a full stop before a blank and something other than a small letter, or at an empty line: `UCMA 4.0`, `OCSCore.msi` and `e.g. this` end none. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  for (const { 0: written, index } of text.matchAll(/[.!?]["')\]*_”’]{0,4}\s+(?=[^\p{Ll}\s])|\n[ \t]*\n/gu)) {
    const end = index + written.length
    sentences.push({ text: text.slice(start, end), start })
    start = end
  }
  sentences.push({ text: text.slice(start), start })
  return sentences.filter(({ text: sentence }) => sentence.trim() !== '')
}
