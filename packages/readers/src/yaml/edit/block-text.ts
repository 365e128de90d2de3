import type { Edit } from '@topolint/engine'
import type { YamlScalar } from '@topolint/yaml'
import { isPrintable } from './plain-text.js'

/** One line in the place of the lines of a `|` or `>` block; undefined for a value that its first line would make another one of. */
export function blockText(node: YamlScalar, value: string): Edit | undefined {
  const breaks = trailingBreaks(node.text)
  const line = value.replace(/\n+$/u, '')
  if (value.length - line.length !== breaks || !standsInBlock(line)) return undefined
  const lines = node.segments().filter(({ inner }) => inner < node.text.length - breaks)
  const [first, last] = [lines[0], lines.at(-1)]
  if (first?.exact !== true || last?.exact !== true || /^\s/u.test(node.text)) return undefined
  return { start: first.outer, end: last.outer + Math.min(last.outerLength, node.text.length - breaks - last.inner), text: line }
}

function standsInBlock(line: string): boolean {
  return line !== '' && line.trim() === line && isPrintable(line)
}

function trailingBreaks(text: string): number {
  let start = text.length
  while (start > 0 && text.charCodeAt(start - 1) === 10) start--
  return text.length - start
}
