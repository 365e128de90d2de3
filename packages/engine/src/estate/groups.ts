/** Disjoint sets, joined as common members show up. */
export class Groups<Member> {
  readonly #parents = new Map<Member, Member>()
  #visits = 0

  /** How many steps were gone from member to member, for tests of growth. */
  get visits(): number {
    return this.#visits
  }

  has(member: Member): boolean {
    return this.#parents.has(member)
  }

  join(first: Member, ...others: readonly Member[]): void {
    const root = this.find(first)
    for (const other of others) this.#parents.set(this.find(other), root)
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
}
