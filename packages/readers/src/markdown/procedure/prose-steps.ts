import { span, toFile, type Operations, type PhraseHit, type Source, type Step, type WordGroups } from '@topolint/engine'
import type { Range } from '@topolint/yaml'
import { toPart } from '../text/mapped-text.js'
import type { Words } from './portion.js'
import { sentenceSubjects } from './sentence-subjects.js'

/** A paragraph as a source of its own, with what its sentences order. */
export interface Prose {
  readonly text: Source
  readonly hits: readonly PhraseHit[]
}

export function readProse(file: Source, { text, role }: Words, operations: Operations, isOrdering: boolean): Prose {
  const part = toPart(file, text, 'markdown')
  if (role === 'title' || !isOrdering) return { text: part, hits: [] }
  const hits = operations.recognisePhrase(part.text).filter((hit) => isAbout(part.text, hit, operations))
  return { text: part, hits: role === 'text' ? hits.filter((hit) => isDemanded(part.text, hit, operations.words)) : hits }
}

const beforeDemand = /(?:^|[,;:.!?(\u2013\u2014]|\b(?:then|and|or|must|should|shall|need to|needs to|have to|has to|now|please|next|finally|first|either|again|also|simply|just|optionally|immediately|afterwards))["'\u201c(]?\s*$/iu
const isDone = /\b(?:(?:must|should|shall|have to|has to|needs? to|is to|are to) be|(?:have|has) been)\b/iu

const offers = /\b(?:can|may|might|could)\b[^,;:]*$/iu

/** Where the thing stands before what is done, it must be done to it: "copy the name of the computer, taking care to remove blanks" removes no computer. */
function isAbout(text: string, { operation, start, end }: PhraseHit, operations: Operations): boolean {
  const hit = text.slice(start, end)
  return operations.byId(operation)?.kind !== 'change' || startsWithVerb(hit, operations.words) || isDone.test(hit)
}

/** Text that is no step tells about many things: only what it tells people to do in so many words is a step. */
function isDemanded(text: string, { start, end }: PhraseHit, words: WordGroups): boolean {
  const sentence = sentenceAround(text, start, end)
  const before = text.slice(sentence.start, start)
  if (offers.test(before)) return false
  return beforeDemand.test(before) ? startsWithVerb(text.slice(start, end), words) : isDone.test(text.slice(start, end))
}

const verbs = new WeakMap<WordGroups, ReadonlySet<string>>()

/** Where the thing stands before the verb, the sentence is about the thing. */
function startsWithVerb(hit: string, words: WordGroups): boolean {
  const known = verbs.get(words) ?? new Set([...words.verbs.values()].flat().map((verb) => verb.split(' ')[0] ?? verb))
  verbs.set(words, known)
  const first = /^\p{L}+/u.exec(hit)?.[0].toLowerCase() ?? ''
  return known.has(first) || /^\p{L}{2,}ing$/u.test(first)
}

export interface StepPlace {
  readonly whole: Range
  /** A name for the place among others of the same name. */
  readonly pathOf: (name: string) => string
}

/** The step of a sentence that orders an operation. */
export function proseStep(file: Source, { text, hits }: Prose, { operation, start, end }: PhraseHit, operations: Operations, { whole, pathOf }: StepPlace): Step {
  const data = operations.byId(operation)
  const sentence = sentenceAround(text.text, start, end)
  const next = hits.find((hit) => hit.start >= sentence.end)
  const following = { start: sentence.end, end: next === undefined ? text.text.length : next.start }
  return {
    operation,
    name: shortened(text.text.slice(start, end)),
    at: toFile(span(text, { start, end })),
    whole: span(file, whole),
    subjects: data === undefined ? {} : sentenceSubjects(text, sentence, data, following),
    path: pathOf(operation),
  }
}

/** A step that nobody recognises: its words say what it may be. */
export function unrecognisedStep(file: Source, { text }: Prose, { whole, pathOf }: StepPlace): Step | undefined {
  const sentence = /^\s*(?:\[[ xX]\]\s*)?([^\n]*?[^\s.:!?])(?=[.:!?]\s|[.:!?]?\s*$|\n)/u.exec(text.text.slice(0, 2000))
  const words = sentence?.[1]
  if (sentence === null || words === undefined) return undefined
  const start = sentence[0].length - words.length
  const name = shortened(words)
  return { name, at: toFile(span(text, { start, end: start + words.length })), whole: span(file, whole), subjects: {}, path: pathOf(name), words: text.text.slice(0, 2000).split(/\s+/u) }
}

/** From one full stop to the next. */
export function sentenceAround(text: string, start: number, end: number): Range {
  const before = text.slice(Math.max(0, start - 2000), start)
  const first = start - before.length + Math.max(...[0, ...[...before.matchAll(/[.!?]["')\]*_”’]{0,4}\s+(?=[^\p{Ll}\s])/gu)].map(({ 0: stop, index }) => index + stop.length)])
  const after = /[.!?]["')\]*_”’]{0,4}(?:\s+(?=[^\p{Ll}\s])|$)/u.exec(text.slice(end, end + 2000))
  return { start: first, end: after === null ? Math.min(text.length, end + 2000) : end + after.index }
}

const longest = 80

function shortened(text: string): string {
  const line = text.trim().replace(/\s+/gu, ' ')
  return line.length > longest ? `${line.slice(0, longest - 3)}...` : line
}
