/** Names for things that stand in a row, so that a second one of a name is told from the first. */
export class PathSegments {
  readonly #seen = new Map<string, number>()

  next(name: string): string {
    const count = (this.#seen.get(name) ?? 0) + 1
    this.#seen.set(name, count)
    return count === 1 ? name : `${name}#${count}`
  }
}
