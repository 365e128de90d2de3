import { levels, placeOf, type Change, type Finding, type Fix, type NotPossible, type Related, type Span, type Suppressed } from '@topolint/engine'
import { worseIn, type RunChange } from './change/run-change.js'
import { escapeJson } from './escape/json.js'
import type { Reporter, RunReport } from './reporter.js'

/** Raised when a program that reads the old form would misread the new one. */
const formatVersion = 1

/** For programs: everything a run found, the same bytes for the same input. Lines and columns count from 1, columns in UTF-16 units, ends are exclusive. */
export const json: Reporter = (run) => {
  const document = {
    formatVersion,
    summary: summaryOf(run),
    ...(run.change === undefined ? {} : { change: comparisonOf(run.findings, run.change) }),
    findings: run.findings.map((finding) => ({ ...findingOf(finding), ...stateOf(finding, run.change) })),
    suppressed: run.suppressed.map(suppressedOf),
    baselined: (run.baselined ?? []).map(findingOf),
    notPossible: run.notPossible.map(notPossibleOf),
  }
  return `${escapeJson(JSON.stringify(document, undefined, 2))}\n`
}

function summaryOf({ files, findings, suppressed, baselined = [], checks, notPossible }: RunReport): Readonly<Record<string, number>> {
  const [errors, warnings, infos] = levels.map((level) => findings.filter((finding) => finding.level === level).length)
  return {
    files,
    filesWithFindings: new Set(findings.map(({ at }) => placeOf(at).path)).size,
    errors: errors ?? 0,
    warnings: warnings ?? 0,
    infos: infos ?? 0,
    fixable: findings.filter(({ fix }) => fix !== undefined).length,
    suppressed: suppressed.length,
    baselined: baselined.length,
    checks,
    notPossible: notPossible.length,
  }
}

function findingOf({ rule, level, message, why, at, related, fix, fingerprint }: Finding): object {
  return { rule, level, message, why, ...location(at), related: related.map(relatedOf), ...(fix === undefined ? {} : { fix: fixOf(fix) }), fingerprint }
}

function comparisonOf(findings: readonly Finding[], change: RunChange): object {
  const { base, fixed, standing } = change
  return { ...(base === undefined ? {} : { base }), ...worseIn(findings, change), standing, fixed: fixed.map(findingOf) }
}

/** What a finding is to the change that was looked at. */
function stateOf(finding: Finding, change: RunChange | undefined): object {
  if (change === undefined) return {}
  const former = change.before.get(finding)
  if (former === undefined) return { state: 'introduced' }
  const { level, message, at } = former
  return { state: 'worsened', before: { level, message, ...location(at) } }
}

function relatedOf({ message, at }: Related): object {
  return { message, ...location(at) }
}

function fixOf({ says, safety, changes }: Fix): object {
  return { says, safety, changes: changes.map(changeOf) }
}

function changeOf(change: Change): object {
  const { kind, at } = change
  switch (kind) {
    case 'set':
      return { kind, ...location(at), value: change.value }
    case 'add':
      return { kind, ...location(at), field: change.field, value: change.value }
    case 'insert':
      return { kind, ...location(at), where: change.where, steps: change.steps }
    case 'remove':
      return { kind, ...location(at) }
  }
}

/** `at` is where somebody asked for it; a configuration may not say where. */
function suppressedOf({ finding, reason, until, at }: Suppressed): object {
  return { finding: findingOf(finding), reason, ...(until === undefined ? {} : { until }), at: location(at) }
}

function notPossibleOf({ rule, about, at, missing }: NotPossible): object {
  return { rule, about, ...location(at), missing: missing.map((read) => ({ reason: read.reason, ...(read.at === undefined ? {} : location(read.at)) })) }
}

/** Nothing for what is true without a document saying so. */
function location(at: Span): object {
  if (at.source.path === '') return {}
  const { path, start, end } = placeOf(at)
  return { path, start, end }
}
