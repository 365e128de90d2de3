/** A line of a changed file as it stands after the change. */
export interface ShownLine {
  readonly text: string
  /** Comments do not reach from one hunk into another. */
  readonly hunk: number
  /** The change wrote it; the others stand around what it wrote. */
  readonly isAdded: boolean
}

/** Lines by their numbers, and numbers by their lines. */
export class ShownLines {
  readonly byNumber: ReadonlyMap<number, ShownLine>
  readonly #byText = new Map<string, number[]>()

  constructor(byNumber: ReadonlyMap<number, ShownLine>) {
    this.byNumber = byNumber
    for (const [number, { text }] of byNumber) {
      const own = this.#byText.get(withoutMark(text))
      if (own === undefined) this.#byText.set(withoutMark(text), [number])
      else own.push(number)
    }
  }

  get(number: number): ShownLine | undefined {
    return this.byNumber.get(number)
  }

  numbersOf(text: string): readonly number[] {
    return this.#byText.get(text) ?? []
  }
}

/** The mark of the byte order that some files begin with belongs to no line. */
export function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

interface Hunk {
  readonly number: number
  /** Of the next line on either side. */
  line: number
  /** Lines that are still to come. */
  before: number
  after: number
}

const header = /^@@ -\d{1,9}(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/u

/** The lines that a patch shows of the new file. Whatever is no patch shows none; where one breaks off, what came before counts. */
export function shownLines(patch: string | undefined): ShownLines {
  const shown = new Map<number, ShownLine>()
  let hunk: Hunk | undefined
  let next = 1
  for (const line of patch?.split('\n') ?? []) {
    const begun = hunkOf(line, (hunk?.number ?? 0) + 1, next)
    if (begun !== undefined) hunk = begun
    else if (hunk !== undefined) next = Math.max(next, take(line, hunk, shown))
  }
  return new ShownLines(shown)
}

/** A hunk that begins at a line which was shown already holds nothing: no number has two texts. */
function hunkOf(line: string, number: number, next: number): Hunk | undefined {
  const found = header.exec(line)
  if (found === null) return undefined
  const [, before = '1', start = '0', after = '1'] = found
  const first = Number(start)
  const isSound = first >= next || after === '0'
  return isSound ? { number, line: first, before: Number(before), after: Number(after) } : { number, line: 0, before: 0, after: 0 }
}

function take(line: string, hunk: Hunk, shown: Map<number, ShownLine>): number {
  const sign = line.charAt(0)
  const [isOld, isNew] = [sign === ' ' || sign === '-', sign === ' ' || sign === '+']
  // What says that a line feed is missing at the end of the file is no line of it.
  if (sign === '\\') return hunk.line
  if ((!isOld && !isNew) || (isOld && hunk.before === 0) || (isNew && hunk.after === 0)) {
    hunk.before = hunk.after = 0
    return hunk.line
  }
  if (isOld) hunk.before--
  if (isNew) {
    hunk.after--
    shown.set(hunk.line++, { text: line.slice(1).replace(/\r$/u, ''), hunk: hunk.number, isAdded: sign === '+' })
  }
  return hunk.line
}
