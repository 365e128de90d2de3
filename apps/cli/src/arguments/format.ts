import { choices } from '@topolint/project'
import { InvalidArgumentError } from 'commander'
import { parseNamedFile, type NamedFile } from './named-file.js'

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

export type Format = NamedFile<FormatName>

/** Takes one more `name[=file]`; for the parser of the command line. */
export function addFormat(text: string, before: readonly Format[] = []): readonly Format[] {
  const format = parseNamedFile(text, formatNames)
  const clash = before.find(({ file }) => file === format.file)
  if (clash !== undefined) throw new InvalidArgumentError(clashText(clash, format))
  return [...before, format]
}

function clashText(one: Format, other: Format): string {
  if (one.file !== undefined) return `Expected another file: ${one.name} is written to ${one.file} already.`
  return `Expected a file, as in "${other.name}=report.${extensions[other.name]}": ${one.name} goes to standard output already.`
}
