import { levels, type Finding } from '@topolint/core'

export interface Candidate {
  readonly finding: Finding
  /** The change brought it or made it worse. */
  readonly isNew: boolean
}

/**
 * The order in which findings deserve the few places that there are: by level, what is new first,
 * and one of each rule and file before the second, so that one bad file does not hide all others.
 */
export function ranked(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Map<string, number>()
  const placed = candidates.map((candidate) => {
    const { finding, isNew } = candidate
    const kind = JSON.stringify([finding.rule, finding.at.source.path, isNew])
    const before = seen.get(kind) ?? 0
    seen.set(kind, before + 1)
    return { candidate, ranks: [levels.indexOf(finding.level), isNew ? 0 : 1, before] }
  })
  return placed.sort((left, right) => order(left.ranks, right.ranks)).map(({ candidate }) => candidate)
}

function order(left: readonly number[], right: readonly number[]): number {
  return left.map((rank, index) => rank - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0
}
