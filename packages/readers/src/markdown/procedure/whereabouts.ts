import { known, span, toFile, unknown, type Field, type Source, type Span, type Step, type Tree } from '@topolint/engine'
import type { Words } from './portion.js'
import { withSubject } from './with-subject.js'

interface Place {
  readonly computer: Field
  /** The words that say it. */
  readonly at: Span
}

const host = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}\.){2,10}\p{L}{2,24}(?![\p{L}\p{N}@/\\-])`
const named = new RegExp(String.raw`\bon (?:the )?(?:[\p{L}-]{1,40} ){0,3}?(${host})(?:,? and (${host}))?`, 'diu')
const described = /\bon (?:the|a|an|another|your|this|that) (?:[\p{L}\p{N}.-]{1,40} ){0,4}?(?:servers?|computers?|machines?|nodes?|front[- ]ends?)\b/iu
const longest = 4000

/** The computer on which people were last told to be. */
export class Whereabouts {
  #open: Place | undefined
  #here: Place | undefined

  /** A heading says it for all that stands below, other words for what they order and the commands that follow them. */
  read(text: Source, role: Words['role']): void {
    const place = placeIn(text)
    if (role === 'heading' || role === 'title') this.#open = place
    this.#here = place
  }

  /** What an item says of it holds in that item. */
  within<T>(read: () => T): T {
    const outside = this.#here
    const result = read()
    this.#here = outside
    return result
  }

  /** What is typed there runs there, unless it says otherwise. */
  ofCommands(tree: Tree<Step>): Tree<Step> {
    const place = this.#here ?? this.#open
    return place === undefined ? tree : withSubject(tree, 'computer', place.computer, ({ subjects: { computer } }) => computer?.state === 'absent' && computer.at === undefined)
  }

  /** What is ordered there without a name is done somewhere that words speak of. */
  ofWords(step: Step): Step {
    const place = this.#here ?? this.#open
    const { computer } = step.subjects
    return place === undefined || computer?.state !== 'unknown' || computer.at !== undefined ? step : { ...step, subjects: { ...step.subjects, computer: { ...computer, at: place.at } } }
  }
}

/** A computer that is only described is the same wherever the same words describe it; "the same server" is where people are. */
function placeIn(text: Source): Place | undefined {
  const words = text.text.slice(0, longest)
  const names = named.exec(words)
  if (names !== null) return placeNamed(text, names)
  const match = described.exec(words)
  if (match === null || / same /iu.test(match[0])) return undefined
  const at = toFile(span(text, { start: match.index, end: match.index + match[0].length }))
  return { computer: { ...unknown('where it runs'), variable: match[0].toLowerCase() }, at }
}

function placeNamed(text: Source, { indices = [] }: RegExpExecArray): Place {
  const [whole = [0, 0], ...names] = indices
  const spanOf = ([start, end]: readonly [number, number]): Span => toFile(span(text, { start, end }))
  const fields = names.flatMap((place: readonly [number, number] | undefined) => (place === undefined ? [] : [known(text.text.slice(...place), spanOf(place))]))
  const [first, ...others] = fields
  return { computer: first === undefined || others.length > 0 ? known({ items: fields, open: false }, spanOf(whole)) : first, at: spanOf(whole) }
}
