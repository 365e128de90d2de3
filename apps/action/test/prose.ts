/** What could still do something in a text of Markdown: without what is escaped, code, and links to lines and rules. */
export function proseOf(markdown: string): string {
  const links = /(?<!\\)\]\(https:\/\/(?:github\.com\/contoso\/topology\/blob|contoso\.com\/rules)\/[^)\s]*\)/gu
  // From left to right, as Markdown is read: what is escaped begins no code, and in code nothing is escaped.
  return markdown.replace(links, ']').replace(/\\[\\`*_[\]|~]|&#8203;|<span>\$<\/span>|(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/gu, '·')
}
