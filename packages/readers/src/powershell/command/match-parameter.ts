import type { Cmdlet, CmdletParameter } from './cmdlet.js'

/** What a name after a dash leads to. */
export type Match =
  | { readonly kind: 'one'; readonly parameter: CmdletParameter }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly parameters: readonly CmdletParameter[] }

const none: Match = { kind: 'none' }

/** More ways of writing a name than people have; beyond, nothing is remembered. */
const mostRemembered = 1000

const remembered = new WeakMap<Cmdlet, Map<string, Match>>()

/** A whole name or alias wins, then the only parameter that begins so; a cmdlet's own come before those that every cmdlet has. */
export function matchParameter(cmdlet: Cmdlet, written: string): Match {
  const matches = remembered.get(cmdlet) ?? new Map<string, Match>()
  remembered.set(cmdlet, matches)
  const seen = matches.get(written)
  if (seen !== undefined) return seen
  const match = matchIn(cmdlet, written.toLowerCase())
  if (matches.size < mostRemembered) matches.set(written, match)
  return match
}

function matchIn({ parameters }: Cmdlet, wanted: string): Match {
  const exact = parameters.find((parameter) => namesOf(parameter).includes(wanted))
  if (exact !== undefined) return { kind: 'one', parameter: exact }
  const beginning = wanted === '' ? [] : parameters.filter((parameter) => namesOf(parameter).some((name) => name.startsWith(wanted)))
  const own = beginning.filter(({ isCommon }) => !isCommon)
  const candidates = own.length === 1 ? own : beginning
  const [only, ...others] = candidates
  if (only === undefined) return none
  return others.length === 0 ? { kind: 'one', parameter: only } : { kind: 'several', parameters: candidates }
}

function namesOf({ name, aliases }: CmdletParameter): readonly string[] {
  return [name, ...aliases].map((each) => each.toLowerCase())
}
