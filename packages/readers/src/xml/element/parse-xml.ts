import { firstForbidden } from './references.js'
import { Scanner } from './scanner.js'
import { TreeBuilder, type Skips } from './tree-builder.js'
import { defaultLimits, type XmlLimits } from './xml-limits.js'
import type { XmlDocument } from './xml-element.js'

export interface XmlOptions {
  readonly skips?: Skips
  readonly limits?: Partial<XmlLimits>
}

/** Reads a text to its elements with their offsets. Never throws; what cannot be read is a problem, and reading goes on behind it. */
export function parseXml(text: string, { skips = () => false, limits = {} }: XmlOptions = {}): XmlDocument {
  const builder = new TreeBuilder(text, { ...defaultLimits, ...limits }, skips)
  const forbidden = firstForbidden(text)
  if (forbidden !== undefined) builder.problem('XML does not allow this character', { start: forbidden, end: forbidden + 1 })
  new Scanner(text, builder).scan()
  return builder.document()
}
