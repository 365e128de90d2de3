import { sameId } from '../model/identity.js'

/** Small pure functions for what the expression language cannot say; none of them throws on any value. */
export const hostFunctions: Readonly<Record<string, (...values: never[]) => unknown>> = {
  'sameId(string, string): bool': (left: string, right: string) => sameId(left, right),
  'isFqdn(string): bool': (text: string) => isFqdn(text),
  'isSipAddress(string): bool': (text: string) => isSipAddress(text),
  'hasKb(list<string>, string): bool': (updates: readonly string[], number: string) => updates.some((update) => digits(update) === digits(number)),
  'string.glob(string): bool': (text: string, pattern: string) => glob(text, pattern),
}

const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/iu

/** A host name of at least two labels, as DNS and Active Directory take it; a trailing dot is the root. */
export function isFqdn(text: string): boolean {
  if (text.length > 254) return false
  const labels = (text.endsWith('.') ? text.slice(0, -1) : text).split('.')
  return labels.length > 1 && labels.every((part) => label.test(part))
}

export function isSipAddress(text: string): boolean {
  const [scheme, rest] = [text.slice(0, 4).toLowerCase(), text.slice(4)]
  const at = rest.lastIndexOf('@')
  return scheme === 'sip:' && at > 0 && !/[\s<>"@]/u.test(rest.slice(0, at)) && isFqdn(rest.slice(at + 1))
}

/** `*` and `?` as in file names, without case, in time linear in the text for each star: no regular expression, so nothing backtracks. */
export function glob(text: string, pattern: string): boolean {
  const [subject, mask] = [text.toLowerCase(), pattern.toLowerCase()]
  let [at, star, resume] = [0, -1, 0]
  let index = 0
  while (index < subject.length) {
    const wanted = mask[at]
    if (wanted === '*') {
      star = at++
      resume = index
    } else if (wanted === '?' || (wanted !== undefined && wanted === subject[index])) {
      at++
      index++
    } else if (star >= 0) {
      at = star + 1
      index = ++resume
    } else return false
  }
  return /^\**$/u.test(mask.slice(at))
}

function digits(text: string): string {
  return text.replace(/\D/gu, '')
}
