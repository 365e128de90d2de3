/**
 * What a report may hold. Whoever makes one keeps to it, and whoever reads one refuses more, so that a stranger's report costs no more than one of
 * ours. Texts are measured in UTF-16 units, as JavaScript counts them.
 */
export const bounds = {
  bytes: 5_000_000,
  nesting: 16,
  message: 2_000,
  why: 4_000,
  sentence: 1_000,
  path: 4_096,
  /** Paragraphs of runbooks stand on one line; what is longer was written by a program. */
  line: 1_000,
  linesOfPlace: 10,
  linesReplaced: 20,
  linesSuggested: 60,
  related: 20,
  reasons: 20,
  remarks: 50,
  findings: 10_000,
  standing: 40_000,
  fixed: 2_000,
  suppressed: 2_000,
  notJudged: 2_000,
  /** Of lines, of columns and of what is counted. */
  number: 2_147_483_647,
} as const
