import type { DocumentEvent } from 'js-yaml'

const core = 'tag:yaml.org,2002:'

export const coreTag = {
  string: `${core}str`,
  null: `${core}null`,
  boolean: `${core}bool`,
  integer: `${core}int`,
  float: `${core}float`,
  sequence: `${core}seq`,
  mapping: `${core}map`,
} as const

/** The tag that says only "not as it looks": a scalar is a string, a collection itself. */
export const nonSpecificTag = '!'

export type TagHandles = ReadonlyMap<string, string>

export function tagHandles({ directives }: DocumentEvent): TagHandles {
  const declared = directives.flatMap((directive) => (directive.kind === 'tag' ? [[directive.handle, directive.prefix] as const] : []))
  return new Map([['!!', core], ...declared])
}

/** A tag in full: `!!str` as `tag:yaml.org,2002:str`. */
export function expandTag(written: string, handles: TagHandles): string {
  if (written.startsWith('!<')) return written.slice(2, -1)
  const handle = written.slice(0, written.indexOf('!', 1) + 1) || '!'
  return (handles.get(handle) ?? handle) + written.slice(handle.length)
}

/** A tag as people write it. */
export function shortTag(tag: string): string {
  return tag.startsWith(core) ? `!!${tag.slice(core.length)}` : tag
}
