/** A line of a changed file as it stands after the change. */
export interface ShownLine {
  readonly text: string
  /** Comments do not reach from one hunk into another. */
  readonly hunk: number
  /** The change wrote it; the others stand around what it wrote. */
  readonly isAdded: boolean
}

/** By their numbers. */
export type ShownLines = ReadonlyMap<number, ShownLine>

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
  return shown
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
