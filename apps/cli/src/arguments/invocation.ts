import type { Selection } from '@topolint/project'
import type { Format } from './format.js'
import type { GraphFormat } from './graph-command.js'
import type { Threshold } from './threshold.js'
import type { Versions } from './versions.js'

/** What the command line asks for. */
export type Invocation = Answered | LintInvocation | BaselineInvocation | ExplainInvocation | RulesInvocation | ShowInvocation | ShowEstatesInvocation | TestInvocation | NewInvocation | GraphInvocation | ImportInvocation | InitInvocation

/** Help, the version or an error of use was printed; nothing is left to do. */
interface Answered {
  readonly command: 'answered'
  readonly code: number
}

export interface LintInvocation {
  readonly command: 'lint'
  readonly paths: readonly string[]
  readonly selection: Selection
  /** A path or pattern that stands for no file is an error. */
  readonly mustMatch: boolean
  readonly formats: readonly Format[]
  readonly fixing: Fixing | undefined
  /** Another baseline than the usual one; false for none. */
  readonly baseline: string | false | undefined
  /** The file in whose place standard input stands. */
  readonly stdin: string | undefined
  readonly versions: Versions
  /** Something is to be told, and nothing linted. */
  readonly inspect: Inspection | undefined
  readonly unknown: boolean
  /** Errors only. */
  readonly quiet: boolean
  readonly failOn: Threshold
  readonly maxWarnings: number | undefined
  readonly failOnUnknown: boolean
  /** SARIF holds what is suppressed too. */
  readonly includeSuppressed: boolean
  readonly colour: boolean | undefined
}

export type Inspection = { readonly kind: 'files' } | { readonly kind: 'configuration'; readonly file: string }

export const baselineActions = ['create', 'update', 'prune', 'stats', 'verify'] as const

export type BaselineAction = (typeof baselineActions)[number]

export interface BaselineInvocation {
  readonly command: 'baseline'
  readonly action: BaselineAction
  readonly paths: readonly string[]
  readonly selection: Selection
  readonly file: string | undefined
  readonly colour: boolean | undefined
}

export interface Fixing {
  /** Otherwise a patch is shown. */
  readonly write: boolean
  /** Fixes too that change what servers do. */
  readonly unsafe: boolean
}

export interface ExplainInvocation {
  readonly command: 'explain'
  readonly rule: string
  readonly selection: Selection
  readonly colour: boolean | undefined
}

export interface RulesInvocation {
  readonly command: 'rules'
  readonly json: boolean
  readonly selection: Selection
  readonly colour: boolean | undefined
}

export interface ShowInvocation {
  readonly command: 'show'
  readonly path: string
  readonly selection: Selection
  readonly colour: boolean | undefined
}

/** Which files are judged together, and why. */
export interface ShowEstatesInvocation {
  readonly command: 'show-estates'
  readonly paths: readonly string[]
  readonly selection: Selection
  readonly colour: boolean | undefined
}

export interface TestInvocation {
  readonly command: 'test'
  readonly paths: readonly string[]
  readonly colour: boolean | undefined
}

export interface NewInvocation {
  readonly command: 'new'
  readonly id: string
  readonly folder: string
}

export interface GraphInvocation {
  readonly command: 'graph'
  readonly paths: readonly string[]
  readonly selection: Selection
  readonly format: GraphFormat
}

/** Writes the document that says what an exported topology says. */
export interface ImportInvocation {
  readonly command: 'import'
  readonly path: string
  /** The file to write; standard output without one. */
  readonly file: string | undefined
  /** What the deployment is called. */
  readonly name: string | undefined
}

export interface InitInvocation {
  readonly command: 'init'
  /** Nothing is asked. */
  readonly yes: boolean
  readonly colour: boolean | undefined
}
