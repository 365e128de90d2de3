/** Control characters but line feeds and tabs, and halves of surrogate pairs: no log shows them, and no answer of GitHub brings them back as they went. */
const unclean = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Cs}/gu

export function isClean(text: string): boolean {
  return text.search(unclean) === -1
}

export function isCleanLine(text: string): boolean {
  return isClean(text) && !text.includes('\n')
}

/** A text that a report can hold; what it cannot is shown as a replacement character, and what is too long ends in an ellipsis. */
export function cleanText(text: string, most: number): string {
  const kept = text.length > most ? `${text.slice(0, most - 1)}…` : text
  return kept.replace(/\r\n?/gu, '\n').replace(unclean, '\ufffd')
}
