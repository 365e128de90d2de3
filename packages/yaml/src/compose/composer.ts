import { COLLECTION_STYLE, EVENT_ID, type AliasEvent, type DocumentEvent, type Event, type MappingEvent, type ScalarEvent, type SequenceEvent } from 'js-yaml'
import type { YamlProblem } from '../document.js'
import type { YamlLimits } from '../limits.js'
import type { YamlNode } from '../node.js'
import type { Range } from '../range.js'
import { noProperties, ScalarNode, type Properties } from '../scalar/scalar-node.js'
import { scalarText } from '../scalar/scalar-source.js'
import { character } from '../text/characters.js'
import type { LineNumbers } from '../text/line-numbers.js'
import { Anchors } from './anchors.js'
import type { Budget } from './budget.js'
import { OpenCollection } from './collection.js'
import { columnOf, type Gaps } from './gaps.js'
import { Problems } from '../problems.js'
import { scalarRange } from './scalar-range.js'
import { checkCollectionTag, taggedValue, untaggedValue } from './tag-check.js'
import { expandTag, tagHandles, type TagHandles } from './tag.js'

/** What the documents of a stream share. */
export interface Stream {
  readonly text: string
  readonly limits: YamlLimits
  readonly gaps: Gaps
  readonly lines: LineNumbers
  readonly aliasedValues: Budget
  readonly mergedKeys: Budget
}

export interface Composition {
  /** Undefined when the events hold no document, only comments. */
  readonly root: YamlNode | undefined
  readonly problems: readonly YamlProblem[]
}

export function compose(stream: Stream, events: readonly Event[]): Composition {
  return new Composer(stream).compose(events)
}

class Composer {
  readonly #stream: Stream
  readonly #problems = new Problems()
  readonly #anchors: Anchors
  readonly #open: OpenCollection[] = []
  #handles: TagHandles = new Map()
  #root: YamlNode | undefined

  constructor(stream: Stream) {
    this.#stream = stream
    this.#anchors = new Anchors(stream.limits, stream.aliasedValues, this.#problems)
  }

  compose(events: readonly Event[]): Composition {
    let event = events[0]
    for (let index = 1; event !== undefined; index++) {
      const next = events[index]
      this.#take(event, next)
      event = next
    }
    return { root: this.#root, problems: this.#problems.inOrder() }
  }

  #take(event: Event, next: Event | undefined): void {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        this.#begin(event)
        break
      case EVENT_ID.SEQUENCE:
        this.#push('sequence', event, event.style === COLLECTION_STYLE.FLOW)
        break
      case EVENT_ID.MAPPING:
        this.#push('mapping', event, event.style === COLLECTION_STYLE.FLOW && !isSinglePair(this.#stream.text, event, next))
        break
      case EVENT_ID.SCALAR:
        this.#scalar(event)
        break
      case EVENT_ID.ALIAS:
        this.#alias(event)
        break
      case EVENT_ID.POP:
        this.#pop()
    }
  }

  #begin(event: DocumentEvent): void {
    this.#handles = tagHandles(event)
  }

  #push(kind: 'sequence' | 'mapping', event: SequenceEvent | MappingEvent, hasBracket: boolean): void {
    const properties = this.#properties(event)
    if (properties.tag !== undefined) checkCollectionTag(kind, properties.tag, tagRange(event), this.#problems)
    if (properties.anchor !== undefined) this.#anchors.open(properties.anchor)
    this.#stream.gaps.pass(event.start, event.start + (hasBracket ? 1 : 0))
    this.#open.push(new OpenCollection(kind, event.start, event.style === COLLECTION_STYLE.FLOW, hasBracket, properties))
  }

  #pop(): void {
    const { gaps, limits, lines, mergedKeys } = this.#stream
    const collection = this.#open.pop()
    if (collection === undefined) return // the end of the document
    const bracketEnd = collection.hasBracket ? gaps.close() : undefined
    const measured = collection.close(bracketEnd, { mergedKeys, limit: limits.mergedKeys }, this.#problems, lines)
    if (collection.properties.anchor !== undefined) this.#anchors.close(collection.properties.anchor, measured)
    this.#add(measured.node, measured.size, measured.height)
  }

  #scalar(event: ScalarEvent): void {
    const { text, gaps } = this.#stream
    const properties = this.#properties(event)
    const range = event.valueStart < 0 ? this.#emptyRange(event) : scalarRange(text, event, gaps)
    const cooked = scalarText(text, event)
    const value = properties.tag === undefined ? untaggedValue(cooked, event) : taggedValue(cooked, event, properties.tag, tagRange(event), this.#problems)
    const node = new ScalarNode(text, event, range, cooked, value, properties)
    if (properties.anchor !== undefined) this.#anchors.close(properties.anchor, { node, size: 1, height: 1 })
    this.#add(node, 1, 1)
  }

  #alias({ anchorStart, anchorEnd }: AliasEvent): void {
    const range = { start: anchorStart - 1, end: anchorEnd }
    this.#stream.gaps.pass(range.start, range.end)
    const { node, size, height } = this.#anchors.follow(this.#stream.text.slice(anchorStart, anchorEnd), range, this.#open.length)
    this.#add(node, size, height)
  }

  #add(node: YamlNode, size: number, height: number): void {
    const parent = this.#open.at(-1)
    if (parent === undefined) this.#root = node
    else parent.add(node, size, height)
  }

  #properties({ anchorStart, anchorEnd, tagStart, tagEnd }: ScalarEvent | SequenceEvent | MappingEvent): Properties {
    if (anchorStart < 0 && tagStart < 0) return noProperties
    const { text } = this.#stream
    return {
      ...(anchorStart < 0 ? noProperties : { anchor: text.slice(anchorStart, anchorEnd) }),
      ...(tagStart < 0 ? noProperties : { tag: expandTag(text.slice(tagStart, tagEnd), this.#handles) }),
    }
  }

  /** An empty value stands behind the sign that demands it, or behind its anchor and tag. */
  #emptyRange({ anchorEnd, tagEnd }: ScalarEvent): Range {
    const { gaps, text } = this.#stream
    const behind = Math.max(anchorEnd, tagEnd)
    if (behind >= 0) gaps.pass(behind, behind)
    const parent = this.#open.at(-1)
    const start = behind >= 0 || parent === undefined ? gaps.tokenEnd : emptyPlace(gaps, text, parent)
    return { start, end: start }
  }
}

function tagRange({ tagStart, tagEnd }: ScalarEvent | SequenceEvent | MappingEvent): Range {
  return { start: tagStart, end: tagEnd }
}

function emptyPlace(gaps: Gaps, text: string, parent: OpenCollection): number {
  if (parent.kind === 'sequence') return gaps.emptyBehind(character.dash)
  if (parent.awaitsKey) return gaps.emptyKey()
  return gaps.emptyBehind(character.colon, parent.flow ? undefined : columnOf(text, parent.start))
}

/** A pair without braces in a flow sequence begins where its key begins, and that may be a brace too. */
function isSinglePair(text: string, event: MappingEvent, next: Event | undefined): boolean {
  const isKeyInBraces = next?.type === EVENT_ID.MAPPING && next.start === event.start
  return text.charCodeAt(event.start) !== character.openBrace || isKeyInBraces
}
