import { sectionText, type Section } from './section.js'

/** Sections one below the other in so many bytes, which are at least as many as characters. */
export function fitted(sections: readonly Section[], room: number): string {
  const whole = sections.map((section) => sectionText(section, section.items.length)).join('')
  if (sizeOf(whole) <= room) return whole
  const plots = sections.map((section) => new Plot(section))
  let free = room - plots.reduce((sum, { least }) => sum + least, 0)
  // Nobody gets more than half of what is left as long as others wait; what nobody took goes to the first who can use it.
  for (const plot of plots) free -= plot.grow(Math.floor(free / 2))
  for (const plot of plots) free -= plot.grow(free)
  return plots.map(({ section, shown }) => sectionText(section, shown)).join('')
}

/** A section, and how much of it has found room. */
class Plot {
  readonly section: Section
  /** What is set aside for all that is not an item. */
  readonly least: number
  shown = 0

  constructor(section: Section) {
    const { title, open, items, close, left } = section
    this.section = section
    this.least = sizeOf(items.length === 0 ? title : `${title}${open}${close}${left(items.length)}`)
  }

  /** Takes items as long as they fit, and says what they took. */
  grow(room: number): number {
    let taken = 0
    for (let next = this.#sizeOfNext(); next !== undefined && taken + next <= room; next = this.#sizeOfNext()) {
      taken += next
      this.shown++
    }
    return taken
  }

  #sizeOfNext(): number | undefined {
    const item = this.section.items[this.shown]
    return item === undefined ? undefined : sizeOf(item)
  }
}

function sizeOf(text: string): number {
  return Buffer.byteLength(text)
}
