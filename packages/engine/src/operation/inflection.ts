/** How a word stands in a sentence: an order (`stop`), an activity (`stopping`), something done (`stopped`), any other use of it. */
export type Form = 'order' | 'activity' | 'done' | 'other'

/** The forms of a verb of one or more words; the first word is inflected: `shut down`, `shutting down`. */
export function verbForms(verb: string, participles: ReadonlyMap<string, string>): readonly (readonly [string, Form])[] {
  const [head, rest] = split(verb)
  const done = participles.get(head)
  const forms: readonly (readonly [string, Form])[] = [
    ...(done === undefined ? stems(head).map((stem) => [`${stem}ed`, 'done'] as const) : [[done, 'done'] as const]),
    ...stems(head).map((stem) => [`${stem}ing`, 'activity'] as const),
    ...plurals(head).map((plural) => [plural, 'other'] as const),
    [head, 'order'],
  ]
  return forms.map(([form, use]) => [form + rest, use])
}

/** A noun and its plural; the last word is inflected. */
export function thingForms(thing: string): readonly string[] {
  return [thing, ...plurals(thing)]
}

function split(verb: string): readonly [string, string] {
  const blank = verb.indexOf(' ')
  return blank < 0 ? [verb, ''] : [verb.slice(0, blank), verb.slice(blank)]
}

/** What `ed` and `ing` are put behind. Both spellings where a consonant may be doubled: a form too many matches nothing. */
function stems(head: string): readonly string[] {
  if (head.endsWith('e') && !head.endsWith('ee')) return [head.slice(0, -1)]
  if (/[^aeiou]y$/u.test(head)) return [head, `${head.slice(0, -1)}i`]
  return /[aeiou][bdgmnpt]$/u.test(head) ? [head, head + head.slice(-1)] : [head]
}

function plurals(word: string): readonly string[] {
  if (/[^aeiou]y$/u.test(word)) return [`${word.slice(0, -1)}ies`]
  return /(?:s|x|z|ch|sh)$/u.test(word) ? [`${word}es`] : [`${word}s`]
}
