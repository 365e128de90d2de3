import type { ByteEdit, FixedFile } from '@topolint/core'
import { quotedPath } from './quoted-path.js'

/** Lines of context around a change. */
const context = 3

/** Lines of the old text that give way to new ones. */
interface Region {
  readonly first: number
  /** Behind the last one. */
  readonly end: number
  readonly lines: readonly string[]
}

/**
 * A patch that `git apply` takes, from the folder that was linted. It is made byte by byte (each character stands for one), because git
 * compares bytes, whatever their encoding.
 */
export function patchOf(files: readonly FixedFile[]): Uint8Array {
  return Buffer.from(files.map(filePatch).join(''), 'latin1')
}

/** UTF-16 is binary to git, and it changes nothing outside its folder. */
export function whyNotShown({ path, encoding }: FixedFile): string | undefined {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return 'is UTF-16, which a patch cannot show'
  return path.startsWith('../') || path.startsWith('/') || /^[A-Za-z]:/u.test(path) ? 'lies outside the folder, where git applies nothing' : undefined
}

function filePatch({ path, before, edits }: FixedFile): string {
  const text = binary(before)
  const lines = linesOf(text)
  const hunks = groups(regionsOf(text, lines, edits))
  if (hunks.length === 0) return ''
  let shift = 0
  const body = hunks.map((regions) => {
    const hunk = hunkOf(regions, lines, shift)
    shift += hunk.growth
    return hunk.text
  })
  return `--- ${quotedPath(`a/${path}`)}\n+++ ${quotedPath(`b/${path}`)}\n${body.join('')}`
}

/** The edits as whole lines; those that meet in a line are one, and what stays the same at the ends is left out. */
function regionsOf(text: string, lines: readonly string[], edits: readonly ByteEdit[]): readonly Region[] {
  const starts = startsOf(lines)
  const regions: Region[] = []
  for (let at = 0; at < edits.length; ) {
    const first = lineAt(starts, edits[at]?.start ?? 0)
    let last = first
    let done = starts[first] ?? text.length
    let changed = ''
    for (let edit = edits[at]; edit !== undefined && lineAt(starts, edit.start) <= last; edit = edits[++at]) {
      changed += text.slice(done, edit.start) + binary(edit.bytes)
      done = edit.end
      last = lineAt(starts, edit.end)
    }
    const end = Math.min(last + 1, lines.length)
    regions.push(trimmed({ first, end, lines: linesOf(changed + text.slice(done, starts[end] ?? text.length)) }, lines))
  }
  return regions.filter((region) => region.end > region.first || region.lines.length > 0)
}

function trimmed({ first, end, lines }: Region, old: readonly string[]): Region {
  let head = 0
  while (first + head < end && head < lines.length && old[first + head] === lines[head]) head++
  let tail = 0
  while (first + head < end - tail && head < lines.length - tail && old[end - tail - 1] === lines[lines.length - tail - 1]) tail++
  return { first: first + head, end: end - tail, lines: lines.slice(head, lines.length - tail) }
}

/** Regions whose contexts meet stand in one hunk. */
function groups(regions: readonly Region[]): readonly (readonly Region[])[] {
  const hunks: Region[][] = []
  for (const region of regions) {
    const hunk = hunks.at(-1)
    const before = hunk?.at(-1)
    if (hunk !== undefined && before !== undefined && region.first - before.end <= 2 * context) hunk.push(region)
    else hunks.push([region])
  }
  return hunks
}

function hunkOf(regions: readonly Region[], old: readonly string[], shift: number): { readonly text: string; readonly growth: number } {
  const from = Math.max(0, (regions[0]?.first ?? 0) - context)
  const to = Math.min(old.length, (regions.at(-1)?.end ?? 0) + context)
  const body: string[] = []
  let at = from
  for (const { first, end, lines } of regions) {
    body.push(...old.slice(at, first).map((line) => marked(' ', line)), ...old.slice(first, end).map((line) => marked('-', line)), ...lines.map((line) => marked('+', line)))
    at = end
  }
  body.push(...old.slice(at, to).map((line) => marked(' ', line)))
  const growth = regions.reduce((sum, { first, end, lines }) => sum + lines.length - (end - first), 0)
  const length = to - from
  return { text: `@@ -${rangeText(from, length)} +${rangeText(from + shift, length + growth)} @@\n${body.join('')}`, growth }
}

/** Lines are counted from 1; an empty range names the line before it. */
function rangeText(start: number, length: number): string {
  return length === 1 ? `${start + 1}` : `${length === 0 ? start : start + 1},${length}`
}

function marked(sign: string, line: string): string {
  return line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`
}

/** With their line feeds: to git nothing else ends a line. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? []
}

function startsOf(lines: readonly string[]): readonly number[] {
  let at = 0
  return lines.map((line) => (at += line.length) - line.length)
}

/** The line of an offset; the last one for the end of the text. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

function binary(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
