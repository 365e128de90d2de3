import { link, type Estate, type EstateOptions } from '../estate/estate.js'
import type { Facts } from '../model/fact.js'
import type { Rule } from '../rule/rule.js'
import { nothingJudged, type Judged } from './judged.js'

/** Judging what is done, apart from judging what is there: a run without a procedure need not load it. */
export interface Procedures {
  unfold(facts: Facts, options: EstateOptions): Unfolded
}

/** The estate with what procedures make of it: a pool that a script makes is a new pool. */
export interface Unfolded {
  readonly estate: Estate
  /** Puts a rule about procedures or their steps to each of them. */
  readonly judge: (rule: Rule) => Judged
}

export const noProcedures: Procedures = {
  unfold: (facts, options) => ({ estate: link(facts, options), judge: () => nothingJudged }),
}
