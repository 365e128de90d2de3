import type { Safety } from '../finding/fix.js'
import type { Level } from '../finding/level.js'
import type { OrderData } from './order-data.js'
import type { SubjectKind } from './subject-kind.js'

/** A rule as written, after its file was decoded: plain data, the same for ours and for a team's own. */
export interface RuleData {
  readonly id: string
  readonly title: string
  readonly level?: Level
  readonly levels?: readonly LevelCase[]
  readonly tags?: readonly string[]
  readonly basis: readonly Basis[]
  readonly why: string
  /** What a person does about a finding. */
  readonly remedy?: string
  readonly each?: SubjectKind
  readonly when?: string
  readonly require?: string
  readonly unique?: string
  readonly within?: string
  readonly order?: readonly OrderData[]
  /** The scenarios in which an order rule speaks; `any` for all, `unknown` for procedures of no scenario that we know. */
  readonly scope?: readonly string[]
  /** The rule is applied while files are read, not to the estate. */
  readonly found?: 'reading'
  readonly at?: string
  readonly related?: readonly RelatedData[]
  readonly message?: string
  readonly fix?: FixData
  /** Several things that the rule checks, where one condition cannot say them. */
  readonly checks?: readonly CheckData[]
}

/** One of several things that a rule checks, in words of its own; what it leaves out is as the rule says. */
export type CheckData = Pick<RuleData, 'each' | 'when' | 'require' | 'unique' | 'within' | 'order' | 'scope' | 'at' | 'related' | 'message' | 'fix' | 'level' | 'levels'>

export interface LevelCase {
  readonly when?: string
  readonly level: Level
}

/** Where it is written that things must be so. */
export interface Basis {
  readonly document: string
  readonly section?: string
  /** What the document says, in our own words. */
  readonly says: string
  readonly url?: string
  readonly statements?: readonly string[]
}

export interface RelatedData {
  readonly at: string
  readonly message: string
}

export type FixData = SetFix | AddFix | InsertFix

interface FixWords {
  readonly says: string
  readonly safety: Safety
}

export interface SetFix extends FixWords {
  /** The path of the field that gets another value. */
  readonly set: string
  /** An expression for the value; without one that is known, no fix is offered. */
  readonly to: string
}

export interface AddFix extends FixWords {
  /** The path of the field that is missing. */
  readonly add: string
  readonly to: string
}

/** New steps beside the one that a finding of an order rule stands at. */
export interface InsertFix extends FixWords {
  readonly insert: readonly InsertedStep[]
  readonly where: 'before' | 'after'
}

export interface InsertedStep {
  readonly do: string
  /** Subjects of the new step, each an expression; one that is not known is left out. */
  readonly with?: ReadonlyMap<string, string>
}

export interface Example {
  readonly name: string
  readonly input?: string
  /** The name that the input is read under; YAML unless it says otherwise. */
  readonly file?: string
  readonly files?: ReadonlyMap<string, string>
  /** The files before the change, for rules about changes. */
  readonly base?: ReadonlyMap<string, string>
  /** What the fixes of the rule make of it, without the marks: the one text, or those of several that change. */
  readonly fixed?: string | ReadonlyMap<string, string>
}

export interface RuleExamples {
  readonly valid: readonly Example[]
  readonly invalid: readonly Example[]
}
