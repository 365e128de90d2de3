import type { Finding, Level } from '@topolint/engine'
import { escapeJson } from './escape/json.js'
import { escapeTerminal } from './escape/terminal.js'
import { repositoryPlace } from './place/repository-place.js'
import type { RenderOptions, Reporter } from './reporter.js'

const severities: Readonly<Record<Level, string>> = { error: 'major', warning: 'minor', info: 'info' }

/** A code quality report of GitLab. */
export const gitlab: Reporter = ({ findings }, options) => {
  const counts = new Map<string, number>()
  const issues = findings.map((finding) => {
    const count = (counts.get(finding.fingerprint) ?? 0) + 1
    counts.set(finding.fingerprint, count)
    return issueOf(finding, count, options)
  })
  return `${escapeJson(JSON.stringify(issues, undefined, 2))}\n`
}

/** GitLab shows one issue of a fingerprint only, and none without a place. */
function issueOf({ rule, level, message, at, fingerprint }: Finding, count: number, options: RenderOptions): object {
  const place = repositoryPlace(at, options)
  return {
    description: escapeTerminal(message),
    check_name: escapeTerminal(rule),
    fingerprint: count === 1 ? fingerprint : `${fingerprint}-${count}`,
    severity: severities[level],
    location: { path: place === undefined ? '.' : escapeTerminal(place.path), lines: { begin: place?.start.line ?? 1, end: place?.end.line ?? 1 } },
  }
}
