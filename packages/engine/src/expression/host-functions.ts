import { comparable, sameId } from '../model/identity.js'

/** Small pure functions for what the expression language cannot say; none of them throws on any value. */
export const hostFunctions: Readonly<Record<string, (...values: never[]) => unknown>> = {
  'sameId(string, string): bool': (left: string, right: string) => sameId(left, right),
  'comparable(string): string': (text: string) => comparable(text),
  'holds(list<string>, string): bool': (names: readonly string[], name: string) => names.some((each) => sameId(each, name)),
  'join(list<string>): string': (texts: readonly string[]) => Array.from(texts).join(', '),
  'names(string): list<string>': (text: string) => text.split(/[\s,;]+/u).filter((name) => name !== ''),
  'commonName(string): string': (subject: string) => commonName(subject),
  'hasBlank(string): bool': (text: string) => /\s/u.test(text),
  'isIpAddress(string): bool': (text: string) => isIpAddress(text),
  'isFqdn(string): bool': (text: string) => isFqdn(text),
  'isSipAddress(string): bool': (text: string) => isSipAddress(text),
  'hasKb(list<string>, string): bool': (updates: readonly string[], number: string) => updates.some((update) => digits(update) === digits(number)),
  'string.glob(string): bool': (text: string, pattern: string) => glob(text, pattern),
}

const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/iu

/** A host name of at least two labels, as DNS and Active Directory take it; a trailing dot is the root, and numbers alone are an address. */
export function isFqdn(text: string): boolean {
  if (text.length > 254) return false
  const labels = (text.endsWith('.') ? text.slice(0, -1) : text).split('.')
  return labels.length > 1 && labels.every((part) => label.test(part)) && /[^0-9]/u.test(labels.at(-1) ?? '')
}

/** Version 4 with its four numbers, or version 6 in any of its short forms. */
export function isIpAddress(text: string): boolean {
  const numbers = text.split('.')
  if (numbers.length === 4) return numbers.every((number) => /^\d{1,3}$/u.test(number) && Number(number) <= 255)
  return text.length <= 45 && text.includes(':') && /^[0-9a-f:]+$/iu.test(text)
}

/** `CN=apps.contoso.com, O=Contoso` and the bare name are one subject. */
export function commonName(subject: string): string {
  const part = subject.split(',').find((each) => each.trim().slice(0, 3).toUpperCase() === 'CN=')
  return part === undefined ? subject : part.trim().slice(3).trim()
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
