/** The same order on every machine, whatever its language. */
export function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
