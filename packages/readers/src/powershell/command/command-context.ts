import type { DocumentFact, Source } from '@topolint/engine'
import type { Constants } from '@topolint/powershell'
import type { ScriptContext } from '../script-context.js'

/** What the surroundings of a command say of it. */
export interface CommandContext {
  readonly source: Source
  readonly constants: Constants
  readonly script: ScriptContext
  readonly document: DocumentFact
  /** Whether a name in lower case calls a function of the run; one that has the name of a cmdlet stands in for it. */
  readonly isFunction: (name: string) => boolean
  /** Whether a source of the run defines a function of this name, in lower case. */
  readonly isDefined: (name: string) => boolean
}
