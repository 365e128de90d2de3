/** The lines of a file that a patch shows, on either side: the only ones that take a review comment. */
export interface DiffLines {
  readonly LEFT: ReadonlyMap<number, DiffLine>
  readonly RIGHT: ReadonlyMap<number, DiffLine>
}

interface DiffLine {
  readonly hunk: number
  readonly text: string
}

export function diffLines(patch: string | undefined): DiffLines {
  const [left, right] = [new Map<number, DiffLine>(), new Map<number, DiffLine>()]
  let [before, after, hunk] = [0, 0, 0]
  for (const line of patch?.split('\n') ?? []) {
    const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/u.exec(line)
    const shown = { hunk, text: line.slice(1) }
    if (header !== null) [before, after, hunk] = [Number(header[1]), Number(header[2]), hunk + 1]
    if (/^[ -]/u.test(line)) left.set(before++, shown)
    if (/^[ +]/u.test(line)) right.set(after++, shown)
  }
  return { LEFT: left, RIGHT: right }
}
