import { PathPatterns } from './path-patterns.js'

/** A path with `*`, `?`, `[…]` or `{a,b}`: the folder in front of the first of them, and what has to match below it. */
export interface NamePattern {
  readonly folder: string
  readonly patterns: PathPatterns
}

const mostAlternatives = 100

/** Undefined for a path that is a name and no pattern, or that has too many alternatives. */
export function namePattern(path: string): NamePattern | undefined {
  if (!/[*?[{]/u.test(path)) return undefined
  const parts = path.split('/')
  const first = parts.findIndex((part) => /[*?[{]/u.test(part))
  const alternatives = expanded(parts.slice(first).join('/'))
  if (alternatives === undefined) return undefined
  const folder = parts.slice(0, first).join('/')
  return { folder: folder === '' ? (first > 0 ? '/' : '.') : folder, patterns: new PathPatterns(alternatives.map((each) => `/${each}`)) }
}

/** Braces without braces in them, one after the other. */
function expanded(pattern: string): readonly string[] | undefined {
  let found: readonly string[] = [pattern]
  for (let braces = bracesIn(found[0]); braces !== undefined; braces = bracesIn(found[0])) {
    const { open, close } = braces
    const words = pattern.length > longest ? [] : (found[0] ?? '').slice(open + 1, close).split(',')
    if (words.length === 0 || found.length * words.length > mostAlternatives) return undefined
    found = found.flatMap((each) => alternativesOf(each))
  }
  return found
}

const longest = 4_096

function alternativesOf(pattern: string): readonly string[] {
  const braces = bracesIn(pattern)
  if (braces === undefined) return [pattern]
  const { open, close } = braces
  return pattern.slice(open + 1, close).split(',').map((word) => pattern.slice(0, open) + word + pattern.slice(close + 1))
}

function bracesIn(pattern = ''): { readonly open: number; readonly close: number } | undefined {
  const close = pattern.indexOf('}')
  const open = close < 0 ? -1 : pattern.lastIndexOf('{', close)
  return open < 0 ? undefined : { open, close }
}
