import type { ScalarEvent } from 'js-yaml'
import type { ScalarValue } from '../node.js'
import type { Range } from '../range.js'
import { coreValue, valueAs } from '../scalar/core-value.js'
import { styleOf } from '../scalar/scalar-source.js'
import { excerpt } from '../text/excerpt.js'
import type { Problems } from '../problems.js'
import { coreTag, nonSpecificTag, shortTag } from './tag.js'

const knownTags: ReadonlySet<string> = new Set([nonSpecificTag, ...Object.values(coreTag)])

export function untaggedValue(text: string, event: ScalarEvent): ScalarValue {
  return styleOf(event) === 'plain' ? coreValue(text) : text
}

/** A scalar whose tag does not fit is read as if it had none. */
export function taggedValue(text: string, event: ScalarEvent, tag: string, tagRange: Range, problems: Problems): ScalarValue {
  if (tag === nonSpecificTag || tag === coreTag.string) return text
  const value = valueAs(tag, text)
  if (value !== undefined) return value
  problems.add(tagRange, isUnknown(tag) ? unknown(tag) : misfit(tag, `"${excerpt(text)}"`))
  return untaggedValue(text, event)
}

export function checkCollectionTag(kind: 'sequence' | 'mapping', tag: string, tagRange: Range, problems: Problems): void {
  if (tag === nonSpecificTag || tag === coreTag[kind]) return
  problems.add(tagRange, isUnknown(tag) ? unknown(tag) : misfit(tag, `a ${kind}`))
}

function isUnknown(tag: string): boolean {
  return !knownTags.has(tag)
}

function unknown(tag: string): string {
  return `The tag ${excerpt(shortTag(tag))} is unknown; remove it, or quote the value if it begins with "!"`
}

function misfit(tag: string, what: string): string {
  return `The tag ${shortTag(tag)} does not fit ${what}; remove the tag or correct the value`
}
