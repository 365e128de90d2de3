import type { CommandFact } from '@topolint/engine'
import type { Script } from '@topolint/powershell'
import type { CommandContext } from './command-context.js'

/** Every command of a text, run or not, of which something can be said. */
export function readCommands(_root: Script, _context: CommandContext): readonly CommandFact[] {
  return []
}
