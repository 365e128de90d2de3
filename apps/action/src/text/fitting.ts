/** Pieces that stand or fall as a whole, as many as there is room for, and how many were left out. */
export function fitting(pieces: readonly string[], room: number): { readonly text: string; readonly left: number } {
  let length = 0
  const overflow = pieces.findIndex((piece) => (length += piece.length) > room)
  const shown = overflow === -1 ? pieces.length : overflow
  return { text: pieces.slice(0, shown).join(''), left: pieces.length - shown }
}
