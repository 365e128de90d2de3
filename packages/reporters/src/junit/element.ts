/** An element as it is written; texts are as they were said, and escaped when it is. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text?: string
}

export function elementText({ name, attributes, children, text }: XmlElement, escape: (text: string) => string, indent = ''): string {
  const head = `${indent}<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`).join('')}`
  if (text !== undefined) return `${head}>${escape(text)}</${name}>\n`
  if (children.length === 0) return `${head}/>\n`
  return `${head}>\n${children.map((child) => elementText(child, escape, `${indent}  `)).join('')}${indent}</${name}>\n`
}
