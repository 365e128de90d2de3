import { sha256 } from './sha256.js'

export interface FingerprintParts {
  readonly rule: string
  readonly document: string
  readonly path: string
  readonly value: string
}

/** What a finding is about, apart from where its lines happen to stand: rule, document, place by identities, value. */
function fingerprintOf({ rule, document, path, value }: FingerprintParts): string {
  return sha256([rule, document, path, value].join('\n')).slice(0, 32)
}

/** What a finding is known by, and what it shares with a finding about another value of the same place. */
export function knownBy(parts: FingerprintParts): { readonly fingerprint: string; readonly where: string } {
  return { fingerprint: fingerprintOf(parts), where: [parts.rule, parts.document, parts.path].join('\n') }
}

/** Findings that are alike in everything get an ordinal, so that two of them stay two. */
export function distinguish<F extends { readonly fingerprint: string }>(findings: readonly F[]): readonly F[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const count = (seen.get(finding.fingerprint) ?? 0) + 1
    seen.set(finding.fingerprint, count)
    return count === 1 ? finding : { ...finding, fingerprint: sha256(`${finding.fingerprint}\n${count}`).slice(0, 32) }
  })
}
