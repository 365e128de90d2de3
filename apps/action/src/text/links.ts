import { uriOfPath } from '@topolint/reporters'
import type { ReportedPlace } from '../verdict/verdict.js'

/** The page of a rule, if it has one. */
export type RuleLink = (rule: string) => string | undefined

/** Where texts lead: to the lines of one commit, and to the pages of rules. */
export interface Links {
  readonly place: (at: ReportedPlace) => string | undefined
  readonly rule: RuleLink
}

export interface LinkTargets {
  /** As GITHUB_SERVER_URL says. */
  readonly server: string
  /** `owner/name` of the repository that the run belongs to, never of one that a report names. */
  readonly repository: string
  readonly commit: string
  readonly rule: RuleLink
}

export function linksOf({ server, repository, commit, rule }: LinkTargets): Links {
  const start = [server.replace(/\/+$/u, ''), uriOfPath(repository), 'blob', uriOfPath(commit)].join('/')
  return { rule, place: ({ path, start: from, end: to }) => `${start}/${uriOfPath(path)}${asText(path)}#L${from.line}${to.line > from.line ? `-L${to.line}` : ''}` }
}

/** Without it GitHub shows a document as it is read, where lines have no numbers. */
function asText(path: string): string {
  return /\.(?:md|markdown)$/iu.test(path) ? '?plain=1' : ''
}
