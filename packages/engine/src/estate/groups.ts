/** Disjoint sets, joined as common members show up. */
export class Groups<Member> {
  readonly #parents = new Map<Member, Member>()
  readonly #sizes = new Map<Member, number>()
  #visits = 0

  /** How many steps were gone from member to member, for tests of growth. */
  get visits(): number {
    return this.#visits
  }

  get members(): Iterable<Member> {
    return this.#parents.keys()
  }

  has(member: Member): boolean {
    return this.#parents.has(member)
  }

  /** The smaller group goes into the larger one, so that ways stay short whatever the order. */
  join(first: Member, ...others: readonly Member[]): void {
    for (const other of [first, ...others]) {
      const [left, right] = [this.find(first), this.find(other)]
      if (left === right) continue
      const [small, large] = this.#sizeOf(left) < this.#sizeOf(right) ? [left, right] : [right, left]
      this.#sizes.set(large, this.#sizeOf(left) + this.#sizeOf(right))
      this.#parents.set(small, large)
    }
  }

  /** The member that stands for all of its group. */
  find(member: Member): Member {
    let root = member
    for (let parent = this.#parents.get(root); parent !== undefined && parent !== root; parent = this.#parents.get(root)) {
      const grandparent = this.#parents.get(parent) ?? parent
      this.#parents.set(root, grandparent)
      root = parent
      this.#visits++
    }
    if (!this.#parents.has(root)) this.#parents.set(root, root)
    return root
  }

  #sizeOf(root: Member): number {
    return this.#sizes.get(root) ?? 1
  }
}
