/** The lines of a file that a patch shows, on either side: the only ones that take a review comment. */
export interface DiffLines {
  readonly LEFT: ReadonlySet<number>
  readonly RIGHT: ReadonlySet<number>
}

export function diffLines(patch: string | undefined): DiffLines {
  const [left, right] = [new Set<number>(), new Set<number>()]
  let [before, after] = [0, 0]
  for (const line of patch?.split('\n') ?? []) {
    const hunk = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/u.exec(line)
    if (hunk !== null) [before, after] = [Number(hunk[1]), Number(hunk[2])]
    else if (line.startsWith('+')) right.add(after++)
    else if (line.startsWith('-')) left.add(before++)
    else if (line.startsWith(' ')) {
      left.add(before++)
      right.add(after++)
    }
  }
  return { LEFT: left, RIGHT: right }
}
