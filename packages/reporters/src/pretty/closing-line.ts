import { levels, placeOf, type Finding, type Level } from '@topolint/engine'
import type { RenderOptions, RunReport } from '../reporter.js'
import { plural } from '../text/plural.js'

const nouns: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'remark' }

/** The last line of a run: what was found, where, what was checked and what could not be. */
export function closingLine(run: RunReport, options: RenderOptions): string {
  const fixable = run.findings.filter(({ fix }) => fix !== undefined).length
  const parts = [
    foundIn(run, options),
    ...(fixable === 0 ? [] : [`${fixable} fixable`]),
    ...(run.suppressed.length === 0 ? [] : [`${run.suppressed.length} suppressed`]),
    ...(run.baselined === undefined || run.baselined.length === 0 ? [] : [`${run.baselined.length} baselined`]),
    checked(run, options),
    ...(options.milliseconds === undefined ? [] : [duration(options.milliseconds)]),
  ]
  return parts.join(' · ')
}

function foundIn({ findings, files }: RunReport, { palette }: RenderOptions): string {
  if (findings.length === 0) return `${palette.good('No findings')} in ${plural(files, 'file')}`
  const counts = levels.map((level) => ({ level, count: countOf(findings, level) })).filter(({ count }) => count > 0)
  const words = counts.map(({ level, count }) => palette[level](plural(count, nouns[level])))
  const touched = new Set(findings.map(({ at }) => placeOf(at).path)).size
  return `${words.join(', ')} in ${touched} of ${plural(files, 'file')}`
}

function checked({ checks, notPossible }: RunReport, { unknown }: RenderOptions): string {
  if (notPossible.length === 0) return plural(checks, 'check')
  return `${plural(checks, 'check')}, ${notPossible.length} not possible${unknown ? '' : ' (--unknown lists them)'}`
}

function countOf(findings: readonly Finding[], level: Level): number {
  return findings.filter((finding) => finding.level === level).length
}

function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`
}
