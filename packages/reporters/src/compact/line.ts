import { placeOf, type Finding } from '@topolint/engine'
import { escapeTerminal } from '../escape/terminal.js'

/** `path:line:column: level[rule]: message`, for what stands nowhere without the place. */
export function compactLine({ level, rule, message, at }: Finding): string {
  const what = `${level}[${escapeTerminal(rule)}]: ${escapeTerminal(message)}`
  if (at.source.path === '') return what
  const { path, start } = placeOf(at)
  return `${compactPath(path)}:${start.line}:${start.column}: ${what}`
}

/** No path looks as if the place and the level ended in it: whoever reads lines takes the first place for the place. */
function compactPath(path: string): string {
  return escapeTerminal(path).replace(/:(?=\d+:\d+:)/gu, '\\u{3a}')
}
