import type { Scenarios } from '@topolint/engine'
import type { ScriptContext } from '../powershell/script-context.js'

/** What reading a runbook needs to know of the rest of the world. */
export interface RunbookContext extends ScriptContext {
  /** Recognises headings and declarations; made when first asked. */
  readonly scenarios: () => Scenarios
}
