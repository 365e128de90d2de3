import type { Source } from '@topolint/engine'
import type { FileInput } from '../file-input.js'
import { openFile, type HomeOf, type TextFile } from '../text-file.js'

interface Both {
  readonly old: readonly TextFile[]
  readonly young: readonly TextFile[]
  /** By the path from which they were moved. */
  readonly moved: ReadonlyMap<string, Source>
}

/**
 * Texts before and after a change. A file that did not change is one text, so that it is read once. A file that only moved stands under its new
 * path before the change too: scripts and runbooks are known by their paths, and what was wrong in them is not new.
 */
export function openBoth(before: readonly FileInput[], after: readonly FileInput[], homeOf?: HomeOf): Both {
  const paths = movesBetween(before, after)
  const renamed = before.map((file) => ({ ...file, path: paths.get(file.path) ?? file.path }))
  const old = renamed.map((file) => openFile(file, homeOf))
  const known = new Map(renamed.map((file, index) => [file.path, { file, text: old[index] }]))
  const young = after.map((file) => {
    const former = known.get(file.path)
    return former?.text !== undefined && isSame(former.file, file) ? former.text : openFile(file, homeOf)
  })
  const moved = new Map(before.flatMap(({ path }, index) => (paths.has(path) && old[index] !== undefined ? [[path, old[index].source] as const] : [])))
  return { old, young, moved }
}

/** Old paths to new ones, where one file alone went and one alone came with the same bytes. */
function movesBetween(before: readonly FileInput[], after: readonly FileInput[]): ReadonlyMap<string, string> {
  const gone = byContent(without(before, after))
  const come = byContent(without(after, before))
  return new Map([...gone].flatMap(([content, [from, ...alike]]) => {
    const [to, ...others] = come.get(content) ?? []
    return from === undefined || to === undefined || alike.length + others.length > 0 || !holdSame(from, to) ? [] : [[from.path, to.path] as const]
  }))
}

function byContent(files: readonly FileInput[]): ReadonlyMap<string, readonly FileInput[]> {
  const groups = new Map<string, FileInput[]>()
  for (const file of files) {
    const content = `${file.bytes?.length ?? 0} ${sumOf(file.bytes ?? [])}`
    groups.set(content, [...(groups.get(content) ?? []).slice(0, 1), file])
  }
  return groups
}

/** Tells most contents apart; the bytes decide. */
function sumOf(bytes: Iterable<number>): number {
  let sum = 0
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 16_777_619)
  return sum
}

function without(files: readonly FileInput[], others: readonly FileInput[]): readonly FileInput[] {
  const paths = new Set(others.map(({ path }) => path))
  return files.filter(({ path, bytes }) => !paths.has(path) && bytes !== undefined && bytes.length > 0)
}

function isSame(left: FileInput, right: FileInput): boolean {
  return left.named === right.named && holdSame(left, right)
}

function holdSame({ bytes: left }: FileInput, { bytes: right }: FileInput): boolean {
  return left !== undefined && right?.length === left.length && left.every((byte, at) => byte === right[at])
}
