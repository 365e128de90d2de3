import type { Finding, Level } from '@topolint/engine'
import { compactLine } from './compact/line.js'
import { escapeCommandData, escapeCommandProperty } from './escape/command-value.js'
import { guardCommands } from './escape/workflow-command.js'
import { plain } from './palette.js'
import { repositoryPlace } from './place/repository-place.js'
import { closingLine } from './pretty/closing-line.js'
import type { RenderOptions, Reporter } from './reporter.js'
import { cut } from './text/cut.js'

const names: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** GitHub makes annotations of so many of each level in a step, and drops the rest without a word. */
export const mostOfOneLevel = 10

/** Characters of a message that GitHub keeps. */
const longestMessage = 4096

/** Workflow commands of GitHub Actions, which become annotations; what is too much for them is a line of the log. */
export const github: Reporter = (run, options) => {
  const counts: Record<Level, number> = { error: 0, warning: 0, info: 0 }
  const lines = run.findings.map((finding) => (++counts[finding.level] <= mostOfOneLevel ? annotation(finding, options) : guardCommands(compactLine(finding))))
  return [...lines, guardCommands(closingLine(run, { ...options, palette: plain }))].map((line) => `${line}\n`).join('')
}

/** One workflow command, without a line break. */
export function annotation(finding: Finding, options: Pick<RenderOptions, 'folder'>): string {
  const properties = [...placeProperties(finding, options), ['title', finding.rule] as const]
  const written = properties.map(([name, value]) => `${name}=${escapeCommandProperty(String(value))}`).join(',')
  return `::${names[finding.level]} ${written}::${escapeCommandData(cut(textOf(finding), longestMessage))}`
}

/** Columns only inside one line: GitHub refuses them otherwise. The end is the last one that is meant. */
function placeProperties({ at }: Finding, options: Pick<RenderOptions, 'folder'>): readonly (readonly [string, string | number])[] {
  const place = repositoryPlace(at, options)
  if (place === undefined) return []
  const { path, start, end } = place
  const lines = [['file', path], ['line', start.line], ['endLine', end.line]] as const
  return start.line === end.line ? [...lines, ['col', start.column], ['endColumn', Math.max(start.column, end.column - 1)]] : lines
}

function textOf({ message, fix }: Finding): string {
  return fix === undefined ? message : `${message}\nfix: ${fix.says} (${fix.safety})`
}
