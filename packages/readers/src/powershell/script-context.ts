import type { Operations, Source } from '@topolint/engine'
import type { CmdletTable } from './command/cmdlet-table.js'

/** What reading a script needs to know of the rest of the world. */
export interface ScriptContext {
  /** Recognises commands and sentences; made when first asked. */
  readonly operations: () => Operations
  readonly cmdlets: () => CmdletTable
  /** Another file of the run, by its path from the root. */
  readonly fileAt: (path: string) => Source | undefined
  /** Called before each script; by throwing it ends the reading. */
  readonly next?: () => void
}
