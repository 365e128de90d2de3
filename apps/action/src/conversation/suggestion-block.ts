/** Characters that nobody sees, a tab apart: whoever accepts a suggestion is to see what it writes. */
const unseen = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]|\p{Cs}/u

/** Characters: more is nothing to accept unread. */
const mostCharacters = 8000

/** Lines as GitHub puts them in the place of those that a comment stands at; nothing where they cannot be shown as they are, or are too many. */
export function suggestionBlock(lines: readonly string[]): string | undefined {
  if (lines.some((line) => unseen.test(line))) return undefined
  const longest = lines.flatMap((line) => line.match(/`+/gu) ?? []).reduce((most, run) => Math.max(most, run.length), 2)
  const fence = '`'.repeat(longest + 1)
  const text = lines.map((line) => `${line}\n`).join('')
  return text.length > mostCharacters ? undefined : `${fence}suggestion\n${text}${fence}`
}
