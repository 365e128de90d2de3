import { nearest } from '@topolint/host'
import { InvalidArgumentError } from 'commander'
import { choices, didYouMean } from './expectation.js'

const formatNames = ['pretty', 'compact', 'json', 'sarif', 'github', 'azure', 'gitlab', 'junit', 'markdown'] as const

export type FormatName = (typeof formatNames)[number]

const extensions: Readonly<Record<FormatName, string>> = {
  pretty: 'txt',
  compact: 'txt',
  json: 'json',
  sarif: 'sarif',
  github: 'txt',
  azure: 'txt',
  gitlab: 'json',
  junit: 'xml',
  markdown: 'md',
}

/** For the help. */
export const formatChoices: string = choices(formatNames)

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
  if (name === undefined) throw new InvalidArgumentError(`Expected ${choices(formatNames)}.${didYouMean(nearest(written, formatNames))}`)
  if (rest.length > 0 && file === '') throw new InvalidArgumentError(`Expected a file after "${name}=".`)
  return rest.length === 0 ? { name } : { name, file }
}

function clashText(one: Format, other: Format): string {
  if (one.file !== undefined) return `Expected another file: ${one.name} is written to ${one.file} already.`
  return `Expected a file, as in "${other.name}=report.${extensions[other.name]}": ${one.name} goes to standard output already.`
}
