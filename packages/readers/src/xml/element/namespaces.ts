/** The namespaces that hold in an element, those of the elements around it included. */
export class Namespaces {
  readonly #own: ReadonlyMap<string, string>
  readonly #around: Namespaces | undefined

  constructor(own: ReadonlyMap<string, string> = new Map(), around?: Namespaces) {
    this.#own = own
    this.#around = around
  }

  /** Empty for a prefix that nothing declares. */
  of(prefix: string): string {
    let found = this.#own.get(prefix)
    for (let scope = this.#around; scope !== undefined && found === undefined; scope = scope.#around) found = scope.#own.get(prefix)
    return found ?? ''
  }
}

/** The prefix that an attribute declares, if it declares one. */
export function declaredPrefix(name: string): string | undefined {
  if (!name.startsWith('xmlns')) return undefined
  if (name === 'xmlns') return ''
  return name.startsWith('xmlns:') ? name.slice('xmlns:'.length) : undefined
}
