/** What sets one path apart from others: the cases that the user chose and the steps that failed, in order. */
export type Turn<S> = { readonly when: string } | { readonly fails: S }

/** Turns as a tree that shares its parts: two trails are joined at no cost. */
export type Trail<S> = { readonly size: number; readonly turn: Turn<S> } | { readonly size: number; readonly first: Trail<S>; readonly second: Trail<S> }

export function trailOf<S>(turn: Turn<S>): Trail<S> {
  return { size: 1, turn }
}

export function joined<S>(first: Trail<S> | undefined, second: Trail<S> | undefined): Trail<S> | undefined {
  if (first === undefined || second === undefined) return first ?? second
  return { size: first.size + second.size, first, second }
}

/** The first turns of a trail, at most `limit`. */
export function turnsOf<S>(trail: Trail<S> | undefined, limit: number): readonly Turn<S>[] {
  const turns: Turn<S>[] = []
  const rest = trail === undefined ? [] : [trail]
  for (let part = rest.pop(); part !== undefined && turns.length < limit; part = rest.pop()) {
    if ('turn' in part) turns.push(part.turn)
    else rest.push(part.second, part.first)
  }
  return turns
}
