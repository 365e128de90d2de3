import { createHash } from 'node:crypto'
import type { FixedFinding, NotJudged, ReportedFinding, ReportedPlace, Suggestion, SuppressedFinding, Verdict } from '../src/verdict/verdict.js'

const line = '    nextHop: pool10.contoso.com'

/** Lines of a file from `start` on, all of them spanned. */
export function reportedPlace(path = 'estate/topology.yaml', start = 9, lines: readonly string[] = [line]): ReportedPlace {
  return { path, start: { line: start, column: 1 }, end: { line: start + lines.length - 1, column: (lines.at(-1) ?? '').length + 1 }, lines, blob: undefined }
}

/** Known by its rule, its message and its place unless a fingerprint is given. */
export function reportedFinding(parts: Partial<ReportedFinding> = {}): ReportedFinding {
  const finding = {
    rule: 'next-hop-newest-generation',
    level: 'error',
    state: 'introduced',
    message: 'apps.contoso.com routes through pool10.contoso.com (Lync Server 2010); it must route through a Lync Server 2013 pool',
    why: 'A new trusted application pool is reached through the newest generation.',
    at: reportedPlace(),
    related: [],
    fix: undefined,
    before: undefined,
    ...parts,
  } as const
  return { fingerprint: fingerprintOf([finding.rule, finding.message, finding.at?.path ?? '', String(finding.at?.start.line ?? 0)]), ...finding }
}

/** In the place of the lines that `reportedPlace` spans by default. */
export function suggestion(parts: Partial<Suggestion> = {}): Suggestion {
  return { path: 'estate/topology.yaml', startLine: 9, endLine: 9, was: [line], lines: ['    nextHop: pool13.contoso.com'], ...parts }
}

export function fixedFinding(parts: Partial<FixedFinding> = {}): FixedFinding {
  const finding = { rule: 'site-unknown', level: 'warning', message: 'The site Berlin is named nowhere', path: 'estate/sites.yaml', ...parts } as const
  return { fingerprint: fingerprintOf([finding.rule, finding.message, finding.path ?? '']), ...finding }
}

export function suppressedFinding(parts: Partial<SuppressedFinding> = {}): SuppressedFinding {
  return { rule: 'two-server-front-end-pool', level: 'warning', message: 'pool13.contoso.com has two servers', at: reportedPlace(), reason: 'the third one is ordered', until: '2014-12-31', by: 'comment', isNew: false, ...parts }
}

export function notJudged(parts: Partial<NotJudged> = {}): NotJudged {
  return { rule: 'next-hop-newest-generation', about: 'legacy.contoso.com', at: reportedPlace('estate/deploy.ps1', 12, ['New-CsTrustedApplicationPool -Registrar $legacy']), reasons: ['the value of $legacy (estate/deploy.ps1:12:43)'], ...parts }
}

/** What is counted and how it went out follow from the lists, for those who fail on errors. */
export function verdict(parts: Partial<Verdict> = {}): Verdict {
  const { findings = [], fixed = [] } = parts
  const count = (test: (finding: ReportedFinding) => boolean): number => findings.filter(test).length
  const error = count(({ level }) => level === 'error')
  return {
    format: 'topolint-verdict/1',
    tool: '1.2.3',
    subject: { repository: 'contoso/topology', commit: 'c0ffee00'.repeat(5), base: 'ba5eba11'.repeat(5), pullRequest: 7 },
    outcome: error > 0 ? 'failed' : 'passed',
    findings,
    standing: [],
    fixed,
    suppressed: [],
    notJudged: [],
    counts: {
      error,
      warning: count(({ level }) => level === 'warning'),
      info: count(({ level }) => level === 'info'),
      new: count(({ state }) => state !== 'standing'),
      fixed: fixed.length,
      standing: count(({ state }) => state === 'standing'),
      baselined: 0,
      files: 12,
    },
    remarks: [],
    ...parts,
  }
}

function fingerprintOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)
}
