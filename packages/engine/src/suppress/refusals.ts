import { excerpt, nearest } from '@topolint/yaml'

/** Whoever could suppress these could hide everything else. */
export const unsuppressible: ReadonlySet<string> = new Set(['bad-directive', 'unused-suppression', 'expired-suppression'])

/** Which rules cannot be suppressed, and why not. */
export class Refusals {
  readonly #known: ReadonlySet<string>
  readonly #locked: ReadonlySet<string>

  constructor(known: readonly string[], locked: readonly string[]) {
    this.#known = new Set(known)
    this.#locked = new Set(locked)
  }

  /** How to say why, if it cannot be suppressed. */
  of(id: string): (() => string) | undefined {
    if (unsuppressible.has(id)) return () => `${id} cannot be suppressed`
    if (this.#locked.has(id)) return () => `${id} is locked by the configuration and cannot be suppressed`
    if (this.#known.has(id)) return undefined
    return () => `There is no rule ${excerpt(id)}${this.#suggestion(id)}`
  }

  #suggestion(id: string): string {
    const near = nearest(id, this.#known)
    return near === undefined ? '; topolint rules lists them' : `. Did you mean ${near}?`
  }
}
