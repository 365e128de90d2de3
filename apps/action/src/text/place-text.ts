import { cut, markdownLink } from '@topolint/reporters'
import type { ReportedPlace } from '../verdict/verdict.js'
import type { Links } from './links.js'

/** Characters of a path that are shown; the link has all of it. */
const longestPath = 200

/** Path and lines as Markdown, leading to them. */
export function placeText(at: ReportedPlace, links: Pick<Links, 'place'>): string {
  const lines = at.end.line > at.start.line ? `${at.start.line}-${at.end.line}` : String(at.start.line)
  return markdownLink(`${cut(at.path, longestPath)}:${lines}`, links.place(at) ?? '')
}
