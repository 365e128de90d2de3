import type { Finding } from '../finding/finding.js'
import type { Edit } from './edit.js'

/** The edits of a fix, by the paths of the files that they change. */
export type FileEdits = ReadonlyMap<string, readonly Edit[]>

/** What would mend a finding; several findings that ask for the very same edits are mended at once. */
export interface Proposal {
  readonly findings: readonly Finding[]
  readonly edits: FileEdits
}

/** A fix that was not carried out, and why. */
export interface NotApplied {
  readonly finding: Finding
  readonly reason: string
}

export function notApplied({ findings }: Proposal, reason: string): readonly NotApplied[] {
  return findings.map((finding) => ({ finding, reason }))
}

/** The edits of several proposals that do not overlap. */
export function joinEdits(proposals: readonly Proposal[]): FileEdits {
  const joined = new Map<string, Edit[]>()
  for (const { edits } of proposals) {
    for (const [path, own] of edits) {
      const known = joined.get(path)
      if (known === undefined) joined.set(path, [...own])
      else known.push(...own)
    }
  }
  return joined
}

/** Findings that ask for the same edits, in the order of the first of each. */
export function withTwins(proposals: readonly Proposal[]): readonly Proposal[] {
  const byEdits = new Map<string, Proposal>()
  for (const proposal of proposals) {
    const key = JSON.stringify([...proposal.edits])
    const twin = byEdits.get(key)
    byEdits.set(key, twin === undefined ? proposal : { ...twin, findings: [...twin.findings, ...proposal.findings] })
  }
  return [...byEdits.values()]
}
