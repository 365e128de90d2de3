import type { Format } from './format.js'
import type { Threshold } from './threshold.js'

/** What the command line asks for. */
export type Invocation = Answered | LintInvocation | ExplainInvocation | RulesInvocation | ShowInvocation | TestInvocation | NewInvocation

/** Help, the version or an error of use was printed; nothing is left to do. */
interface Answered {
  readonly command: 'answered'
  readonly code: number
}

export interface LintInvocation {
  readonly command: 'lint'
  readonly paths: readonly string[]
  readonly formats: readonly Format[]
  readonly fixing: Fixing | undefined
  readonly unknown: boolean
  readonly failOn: Threshold
  readonly failOnUnknown: boolean
  /** Files and folders with rules of a team's own. */
  readonly rules: readonly string[]
  /** SARIF holds what is suppressed too. */
  readonly includeSuppressed: boolean
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
  /** Files and folders with rules of a team's own. */
  readonly rules: readonly string[]
  readonly colour: boolean | undefined
}

export interface RulesInvocation {
  readonly command: 'rules'
  readonly json: boolean
  readonly colour: boolean | undefined
}

export interface ShowInvocation {
  readonly command: 'show'
  readonly path: string
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
