/** At most so many UTF-16 units, with an ellipsis where something is left out, and no half of a pair. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/u, '')}…`
}
