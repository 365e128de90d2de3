import { escapeMarkdown } from '../escape/markdown.js'
import { uriOfPath } from '../escape/uri.js'

/** A link to the page of a rule, from a page that sees the folder of these pages under `folder`. */
export function linkToRule(id: string, folder = ''): string {
  return `[${escapeMarkdown(id)}](${folder}${uriOfPath(id)}.md)`
}
