import type { Range } from '@topolint/yaml'
import type { XmlElement } from './xml-element.js'

/** The innermost element that holds a range, and those around it, the outermost first. */
export function elementsAt(root: XmlElement | undefined, { start, end }: Range): readonly XmlElement[] {
  const found: XmlElement[] = []
  for (let element = root; element !== undefined && element.start <= start && end <= element.end; element = lastAt(element.children, start)) found.push(element)
  return found
}

/** Of ranges in the order of the text the last one that begins at an offset or before it. */
export function lastAt<T extends Range>(ranges: readonly T[], offset: number): T | undefined {
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle - 1
  }
  return ranges[high]
}
