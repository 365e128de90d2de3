import type { MappedText } from '../text/mapped-text.js'
import { quotedPlaceholders } from './placeholders.js'
import { withCalls } from './program-lines.js'

/** Code as PowerShell can read it, whatever people have to fill in or run in another console. */
export function runnable(file: string, code: MappedText): MappedText {
  return withCalls(file, quotedPlaceholders(file, code))
}
