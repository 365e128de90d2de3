import type { RuleData } from '@topolint/engine'
import { escapeJson } from './escape/json.js'
import type { RenderOptions, Reporter, RunReport } from './reporter.js'
import { Artifacts, rootId } from './sarif/artifacts.js'
import { descriptorOf } from './sarif/descriptors.js'
import { notificationsOf } from './sarif/notifications.js'
import type { WriteFix } from './sarif/replacements.js'
import { absentResult, currentResult, openResult, suppressedResult, type Result, type ResultContext } from './sarif/results.js'
import { select } from './sarif/selection.js'

/** What a file of results says beside them. */
export interface SarifRun {
  readonly version: string
  /** Every rule of the run, not only those that found something. */
  readonly rules: readonly RuleData[]
  readonly exitCode: 0 | 1 | 2
  readonly includeSuppressed: boolean
  /** Checks that were not possible are results, as the standard has them; code scanning would make alerts of them, so that they can be counted only. */
  readonly includeOpen?: boolean
  /** Tells runs over several parts of one repository from each other. */
  readonly category?: string
  /** Fewer results than code scanning takes, where they are too large. */
  readonly mostResults?: number
  readonly write: WriteFix
}

const exitCodes = {
  0: 'no finding at or above the level that fails a run',
  1: 'findings at or above the level that fails a run, or fixes that were shown and not made',
  2: 'topolint could not do what it was asked for',
} as const

/** SARIF 2.1.0, for code scanning and other viewers of results: the same bytes for the same input. */
export function sarif(about: SarifRun): Reporter {
  return (report, options) => {
    const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [runOf(report, about, options)] }
    return `${escapeJson(JSON.stringify(log, undefined, 2))}\n`
  }
}

function runOf(report: RunReport, about: SarifRun, { folder }: Pick<RenderOptions, 'folder'>): object {
  const artifacts = new Artifacts(folder)
  const selection = select(resultsOf(report, about, artifacts), about.mostResults)
  const notifications = notificationsOf(selection, about.includeOpen === false ? report.notPossible.length : 0)
  return {
    tool: { driver: driverOf(about) },
    ...(about.category === undefined ? {} : { automationDetails: { id: `${about.category}/` } }),
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [rootId]: { description: { text: folder === undefined || folder === '' ? 'The folder that topolint was started in.' : 'The root of the repository.' } } },
    invocations: [
      {
        executionSuccessful: about.exitCode !== 2,
        exitCode: about.exitCode,
        exitCodeDescription: exitCodes[about.exitCode],
        ...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }),
      },
    ],
    artifacts: artifacts.list(),
    results: selection.results,
    properties: { files: report.files, checks: report.checks, notPossible: report.notPossible.length, suppressed: report.suppressed.length, baselined: report.baselined?.length ?? 0 },
  }
}

function driverOf({ version, rules }: SarifRun): object {
  return { name: 'topolint', version, semanticVersion: version, informationUri: 'https://www.npmjs.com/package/topolint', rules: rules.map(descriptorOf) }
}

function resultsOf({ findings, suppressed, notPossible, change }: RunReport, about: SarifRun, artifacts: Artifacts): readonly Result[] {
  const indices = new Map(about.rules.map(({ id }, at) => [id, at]))
  const context: ResultContext = { artifacts, indexOf: (rule) => indices.get(rule), write: about.write, change }
  return [
    ...findings.map((finding) => currentResult(finding, context)),
    ...(change?.fixed ?? []).map((finding) => absentResult(finding, context)),
    ...(about.includeSuppressed ? suppressed.map((each) => suppressedResult(each, context)) : []),
    ...(about.includeOpen === false ? [] : notPossible.map((each) => openResult(each, context))),
  ]
}
