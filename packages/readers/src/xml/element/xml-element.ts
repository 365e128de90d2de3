import type { Range } from '@topolint/yaml'

/** An element with its place in the text, from the `<` that opens it to the `>` that closes it. */
export interface XmlElement extends Range {
  /** Without its prefix: documents redeclare namespaces in the middle, and prefixes mean nothing. */
  readonly name: string
  readonly namespace: string
  /** Behind the `>` of its opening tag. */
  readonly tagEnd: number
  /** Those that declare namespaces are left out. */
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlElement[]
  /** What stands in it between tags; undefined where that is nothing, or blanks between children. */
  readonly text: XmlText | undefined
  /** Something in it could not be read: what it does not say may have been there. */
  readonly isBroken: boolean
}

/** The range is that of the value as written, between its quotes. */
export interface XmlAttribute extends Range {
  readonly name: string
  readonly value: string
}

export interface XmlText extends Range {
  readonly value: string
}

export interface XmlComment extends Range {
  /** The element that begins next. */
  readonly next: Range | undefined
  /** The tag that ended last before it. */
  readonly tagBefore: Range | undefined
}

export interface XmlProblem extends Range {
  readonly message: string
}

export interface XmlDocument {
  /** The first element; anything beside it is a problem. */
  readonly root: XmlElement | undefined
  readonly problems: readonly XmlProblem[]
  readonly comments: readonly XmlComment[]
  /** Set where a DOCTYPE stands: nothing behind it was read. */
  readonly doctype: Range | undefined
}

export function attributeOf({ attributes }: XmlElement, name: string): XmlAttribute | undefined {
  return attributes.find((attribute) => attribute.name === name)
}

export function childrenNamed({ children }: XmlElement, name: string): readonly XmlElement[] {
  return children.filter((child) => child.name === name)
}

export function childNamed({ children }: XmlElement, name: string): XmlElement | undefined {
  return children.find((child) => child.name === name)
}
