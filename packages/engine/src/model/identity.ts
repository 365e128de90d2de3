import type { EntityKind } from './kind.js'

const prefixes: readonly string[] = ['trustedapplicationpool:', 'registrar:', 'site:', 'urn:application:', 'sip:']

/** The same thing however it was typed: without case, trailing dot and the prefixes that cmdlets print. What was written keeps its text and span. */
export function identityOf(kind: EntityKind, written: string): string {
  const bare = withoutPrefix(written.trim().toLowerCase())
  if (kind === 'application') return applicationIdentity(bare)
  if (kind === 'contact') return bare.startsWith('sip:') ? bare.slice('sip:'.length) : bare
  return withoutTrailingDot(bare)
}

/** An application is known by its pool and its id; the id alone names it only inside one pool. */
export function applicationKey(pool: string, id: string): string {
  return `${identityOf('applicationPool', pool)}/${withoutPrefix(id.trim().toLowerCase())}`
}

export function sameId(left: string, right: string): boolean {
  return comparable(left) === comparable(right)
}

/** The text by which two names are compared. */
export function comparable(written: string): string {
  return withoutTrailingDot(withoutPrefix(written.trim().toLowerCase()))
}

/** A name as messages say it: as it was written, without what cmdlets print before it. */
export function spokenIdentity(written: string): string {
  const text = written.trim()
  return withoutTrailingDot(text.slice(text.length - withoutPrefix(text.toLowerCase()).length))
}

function applicationIdentity(bare: string): string {
  const slash = bare.indexOf('/')
  return slash < 0 ? bare : applicationKey(bare.slice(0, slash), bare.slice(slash + 1))
}

function withoutPrefix(text: string): string {
  const prefix = prefixes.find((candidate) => text.startsWith(candidate))
  return prefix === undefined ? text : text.slice(prefix.length)
}

function withoutTrailingDot(text: string): string {
  return text.endsWith('.') ? text.slice(0, -1) : text
}
