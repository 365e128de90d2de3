import { editDistance } from '@topolint/yaml'

/** Longer than any name that is looked up. */
const longest = 80

/** The name that a wrong one most likely means: at most two letters off, one in a short name. Of several that are equally near none is meant more than the others. */
export function nearestName(wrong: string, names: Iterable<string>): string | undefined {
  if (wrong.length > longest) return undefined
  const lower = wrong.toLowerCase()
  let bound = (lower.length > 4 ? 2 : 1) + 1
  let best: string | undefined
  for (const name of names) {
    const distance = editDistance(name.toLowerCase(), lower, bound + 1)
    if (distance < bound) [best, bound] = [name, distance]
    else if (distance === bound && best !== undefined) best = undefined
  }
  return best
}
