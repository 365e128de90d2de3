import type { YamlLimits } from '../limits.js'
import type { YamlAlias } from '../node.js'
import type { Range } from '../range.js'
import { resolve } from '../resolve.js'
import { emptyScalar } from '../scalar/scalar-node.js'
import { nearest } from '../schema/nearest.js'
import { excerpt } from '../text/excerpt.js'
import type { Budget } from './budget.js'
import type { Measured } from './measured.js'
import type { Problems } from '../problems.js'

/** Anchors to choose from when an alias has a wrong name; with more of them a guess would cost too much. */
const mostGuesses = 100

/** The anchors of one document. An alias that cannot be followed is a problem and stands for an empty value. */
export class Anchors {
  readonly #limits: YamlLimits
  readonly #aliasedValues: Budget
  readonly #problems: Problems
  readonly #anchored = new Map<string, Measured | 'open'>()
  #aliases = 0

  constructor(limits: YamlLimits, aliasedValues: Budget, problems: Problems) {
    this.#limits = limits
    this.#aliasedValues = aliasedValues
    this.#problems = problems
  }

  /** Until it is closed, an alias to it would be a circle. */
  open(name: string): void {
    this.#anchored.set(name, 'open')
  }

  close(name: string, measured: Measured): void {
    this.#anchored.set(name, measured)
  }

  follow(name: string, { start, end }: Range, depth: number): Measured<YamlAlias> {
    const found = this.#find(name, { start, end }, depth)
    const target = found === undefined ? emptyScalar({ start, end }) : resolve(found.node)
    return { node: { kind: 'alias', start, end, name, target }, size: found?.size ?? 1, height: found?.height ?? 1 }
  }

  #find(name: string, range: Range, depth: number): Measured | undefined {
    const { aliases, aliasedValues, depth: levels } = this.#limits
    const short = excerpt(name)
    const anchored = this.#anchored.get(name)
    if (anchored === undefined) this.#problems.add(range, () => this.#unknown(name, short))
    else if (anchored === 'open') this.#problems.add(range, `*${short} stands inside the value that &${short} names, so it would have no end; write out what is meant`)
    else if (++this.#aliases > aliases) this.#problems.addOnce(range, `The document has more than ${aliases} aliases; write some of the values out`)
    else if (depth + anchored.height > levels) this.#problems.add(range, `With *${short} the values are nested more than ${levels} levels deep; make them flatter`)
    else if (!this.#aliasedValues.spend(anchored.size)) this.#problems.addOnce(range, `The aliases stand for more than ${aliasedValues.toLocaleString('en-US')} values; write some of them out`)
    else return anchored
    return undefined
  }

  #unknown(name: string, short: string): string {
    const meant = this.#anchored.size > mostGuesses ? undefined : nearest(name, this.#anchored.keys())
    const advice = meant === undefined ? `write &${short} before the value that is meant` : `did you mean *${meant}?`
    return `No anchor &${short} comes before this alias; ${advice}`
  }
}
