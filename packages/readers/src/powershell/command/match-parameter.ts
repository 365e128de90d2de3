import type { Cmdlet, CmdletParameter } from './cmdlet.js'

/** What a name after a dash leads to. */
export type Match =
  | { readonly kind: 'one'; readonly parameter: CmdletParameter }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly parameters: readonly CmdletParameter[] }

const none: Match = { kind: 'none' }

/** A whole name or alias wins, then the only parameter that begins so; a cmdlet's own come before those that every cmdlet has. */
export function matchParameter({ parameters }: Cmdlet, written: string): Match {
  const wanted = written.toLowerCase()
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
