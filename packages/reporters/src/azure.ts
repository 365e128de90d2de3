import type { Finding } from '@topolint/engine'
import { compactLine } from './compact/line.js'
import { escapeAzureData, escapeAzureProperty } from './escape/azure-value.js'
import { guardCommands } from './escape/workflow-command.js'
import { plain } from './palette.js'
import { repositoryPlace } from './place/repository-place.js'
import { closingLine } from './pretty/closing-line.js'
import type { RenderOptions, Reporter } from './reporter.js'

/** Logging commands of Azure Pipelines, which become issues of the run. It knows errors and warnings; remarks are lines of the log. */
export const azure: Reporter = (run, options) => {
  const lines = run.findings.map((finding) => (finding.level === 'info' ? guardCommands(compactLine(finding)) : issue(finding, options)))
  return [...lines, guardCommands(closingLine(run, { ...options, palette: plain }))].map((line) => `${line}\n`).join('')
}

function issue(finding: Finding, options: RenderOptions): string {
  const { level, rule, message } = finding
  const properties = [['type', level] as const, ...placeProperties(finding, options), ['code', rule] as const]
  const written = properties.map(([name, value]) => `${name}=${escapeAzureProperty(String(value))};`).join('')
  return `##vso[task.logissue ${written}]${escapeAzureData(message)}`
}

function placeProperties({ at }: Finding, options: RenderOptions): readonly (readonly [string, string | number])[] {
  const place = repositoryPlace(at, options)
  return place === undefined ? [] : [['sourcepath', place.path], ['linenumber', place.start.line], ['columnnumber', place.start.column]]
}
