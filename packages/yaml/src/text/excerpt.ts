const longest = 60

/** A text from the file, short enough for a message. */
export function excerpt(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`
}
