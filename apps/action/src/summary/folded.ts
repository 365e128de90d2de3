import type { Section } from './section.js'

/** A section that is opened by a click. */
export function folded({ title, open, items, close, left }: Section): Section {
  return { title, open: `<details><summary>Show</summary>\n\n${open}`, items, close: `${close}</details>\n\n`, left }
}
