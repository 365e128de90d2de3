import { filesOf, type Example } from '@topolint/engine'

/** What fixes make of one of the wrong examples of a rule. */
export interface MendedExample {
  readonly lines: readonly string[]
  /** The name of the example, where it is not the one that is shown first. */
  readonly elsewhere: string | undefined
}

/** The first wrong example that says what fixes make of it. */
export function mendedExample(wrong: readonly Example[]): MendedExample | undefined {
  const example = wrong.find((each) => fixLines(each).length > 0)
  return example === undefined ? undefined : { lines: fixLines(example), elsewhere: example === wrong[0] ? undefined : example.name }
}

/** What the fixes of a rule make of an example, file by file: lines that go begin with a minus, lines that come with a plus. */
export function fixLines(example: Example): readonly string[] {
  const { fixed } = example
  if (fixed === undefined) return []
  const before = filesOf(example)
  const [first] = before.keys()
  const after = typeof fixed === 'string' ? new Map([[first ?? '', fixed]]) : fixed
  return [...after].flatMap(([path, text]) => changedLines((before.get(path) ?? '').split('\n'), text.split('\n')))
}

function changedLines(before: readonly string[], after: readonly string[]): readonly string[] {
  const start = sharedAtStart(before, after)
  const end = sharedAtStart(before.slice(start).toReversed(), after.slice(start).toReversed())
  const [gone, come] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  if (gone.length !== come.length) return [...gone.map((line) => `-${line}`), ...come.map((line) => `+${line}`)]
  return gone.flatMap((line, at) => (line === come[at] ? [` ${line}`] : [`-${line}`, `+${come[at] ?? ''}`]))
}

function sharedAtStart(before: readonly string[], after: readonly string[]): number {
  const at = before.findIndex((line, index) => line !== after[index])
  return at < 0 ? before.length : at
}
