import { boolCoreTag, floatCoreTag, intCoreTag, NOT_RESOLVED, nullCoreTag, type ScalarTagDefinition } from 'js-yaml'
import type { ScalarValue } from '../node.js'

const candidates = byFirstCharacter([nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag])

/** What the core schema of YAML 1.2 makes of a plain scalar. */
export function coreValue(text: string): ScalarValue {
  for (const tag of candidates.get(text.charAt(0)) ?? []) {
    const value = resolveAs(tag, text, false)
    if (value !== undefined) return value
  }
  return text
}

/** What a text is under a tag of the core schema written out; undefined when it is no such thing. */
export function valueAs(tag: string, text: string): ScalarValue | undefined {
  const definition = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag].find(({ tagName }) => tagName === tag)
  return definition === undefined ? undefined : resolveAs(definition, text, true)
}

type CoreTag = ScalarTagDefinition

function resolveAs(tag: CoreTag, text: string, isExplicit: boolean): ScalarValue | undefined {
  const value = tag.resolve(text, isExplicit, tag.tagName)
  if (value === NOT_RESOLVED) return undefined
  return value === null || typeof value === 'boolean' || typeof value === 'number' ? value : undefined
}

function byFirstCharacter(tags: readonly CoreTag[]): ReadonlyMap<string, readonly CoreTag[]> {
  const firsts = new Set(tags.flatMap((tag) => tag.implicitFirstChars ?? []))
  return new Map([...firsts].map((first) => [first, tags.filter((tag) => tag.implicitFirstChars?.includes(first))]))
}
