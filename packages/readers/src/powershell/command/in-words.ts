/** `-a, -b and -c`. */
export function inWords(all: readonly string[], last: 'and' | 'or'): string {
  const end = all.at(-1) ?? ''
  return all.length < 2 ? end : `${all.slice(0, -1).join(', ')} ${last} ${end}`
}
