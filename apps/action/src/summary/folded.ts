import type { Section } from './section.js'

/** A section that is opened by a click. The title is a text of ours. */
export function folded(title: string, { open, items, close, left }: Omit<Section, 'title'>): Section {
  return { title: `### ${title}\n\n`, open: `<details><summary>Show</summary>\n\n${open}`, items, close: `${close}</details>\n\n`, left }
}
