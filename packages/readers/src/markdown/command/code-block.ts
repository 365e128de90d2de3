import { isCommandLine } from './command-line.js'
import { withoutPrompts } from './prompts.js'
import type { MappedText } from '../text/mapped-text.js'

/** Commands of a block of code. */
export interface CodeCommands {
  readonly text: MappedText
  /** The block says that it is PowerShell, and looks like it: what is wrong with it is worth saying. */
  readonly isSure: boolean
}

const sure: ReadonlySet<string> = new Set(['powershell', 'powershell-interactive', 'azurepowershell', 'posh', 'pwsh', 'ps', 'ps1', 'psm1'])
const possible: ReadonlySet<string> = new Set(['', 'text', 'txt', 'plaintext', 'none', 'plain', 'code', 'console', 'shell', 'shell-session', 'cmd', 'bat', 'batch', 'dos', 'sh', 'bash'])

/** What a block of code runs; undefined for other languages, for output, and for syntax as reference pages print it. */
export function codeCommands(file: string, info: string, code: MappedText): CodeCommands | undefined {
  const language = /^[{.\s]*([\w+#-]*)/u.exec(info)?.[1]?.toLowerCase() ?? ''
  if (!sure.has(language) && !possible.has(language)) return undefined
  const text = withoutPrompts(file, code)
  if (isSyntax(text.text)) return undefined
  const isLikely = looksLikeCommands(text.text)
  return isLikely || sure.has(language) ? { text, isSure: isLikely && sure.has(language) } : undefined
}

/** `[-Registrar <String>]` and `[[-Identity] <XdsIdentity>]` say what may be written. */
function isSyntax(text: string): boolean {
  return /(?:^|\s)\[{1,2}-[A-Za-z]/u.test(text)
}

const statement = /^(?:[$@#({[]|\.[\\/]|(?:if|foreach|for|while|try|switch|function|param|do|begin|import-module)\b)/iu

/** A block that does not say what it is holds commands if it begins like a script and some line is a command. */
function looksLikeCommands(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim())
  const first = lines.find((line) => line !== '')
  if (first === undefined || !(statement.test(first) || isCommandLine(first))) return false
  return lines.some((line) => isCommandLine(line.replace(/^(?:\$\w+\s*=\s*|[({]+\s*)/u, '')))
}
