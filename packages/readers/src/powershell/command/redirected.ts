import type { WrittenCommand } from '@topolint/engine'
import type { Command } from '@topolint/powershell'
import type { CommandContext } from './command-context.js'
import { expressionField } from './to-field.js'

/** `> file` is `| Out-File file`. */
export function redirected({ elements }: Command, { source, constants }: CommandContext): WrittenCommand | undefined {
  const target = elements.flatMap((element) => (element.kind === 'redirection' && element.stream === 1 && typeof element.target === 'object' ? [element.target] : []))[0]
  return target === undefined ? undefined : { name: 'out-file', parameters: { FilePath: expressionField(source, target, constants) }, words: [], host: { state: 'absent' } }
}
