/** First and last code point of what East Asian typography draws two columns wide; emoji are told by their property. */
const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2ff],
  [0x20000, 0x3fffd],
]

const emoji = /\p{Emoji_Presentation}|\ufe0f/u
const weightless = /^[\p{M}\p{Cf}]+$/u

/** How many columns a terminal gives to one character as people count characters. */
export function widthOf(cluster: string): number {
  const point = cluster.codePointAt(0) ?? 0
  if (point < 0x300) return emoji.test(cluster) ? 2 : 1
  if (weightless.test(cluster)) return 0
  return emoji.test(cluster) || wideRanges.some(([first, last]) => point >= first && point <= last) ? 2 : 1
}
