import { nearest } from '@topolint/host'
import { InvalidArgumentError } from 'commander'

export const formatNames = ['pretty', 'json'] as const

export type FormatName = (typeof formatNames)[number]

/** A format and the file it goes to; standard output without one. */
export interface Format {
  readonly name: FormatName
  readonly file?: string
}

/** Takes one more `name[=file]`; for the parser of the command line. */
export function addFormat(text: string, before: readonly Format[] = []): readonly Format[] {
  const format = parseFormat(text)
  const clash = before.find(({ file }) => file === format.file)
  if (clash !== undefined) throw new InvalidArgumentError(clashText(clash, format))
  return [...before, format]
}

function parseFormat(text: string): Format {
  const [written = '', ...rest] = text.split('=')
  const name = formatNames.find((candidate) => candidate === written)
  const file = rest.join('=')
  if (name === undefined) throw new InvalidArgumentError(`expected ${choices(formatNames)}${didYouMean(nearest(written, formatNames))}.`)
  if (rest.length > 0 && file === '') throw new InvalidArgumentError(`expected a file after "${name}=".`)
  return rest.length === 0 ? { name } : { name, file }
}

function clashText(one: Format, other: Format): string {
  if (one.file !== undefined) return `${one.name} is written to ${one.file} already; expected another file.`
  return `${one.name} goes to standard output already; expected a file, as in "${other.name}=report.${other.name}".`
}

/** `a, b or c`. */
export function choices(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' or ')
}

export function didYouMean(name: string | undefined): string {
  return name === undefined ? '' : `; did you mean ${name}?`
}
