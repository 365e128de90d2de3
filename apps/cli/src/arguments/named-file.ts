import { nearest } from '@topolint/host'
import { choices, didYouMean } from '@topolint/project'
import { InvalidArgumentError } from 'commander'

/** What is written, and the file it goes to; standard output without one. */
export interface NamedFile<Name extends string> {
  readonly name: Name
  readonly file?: string
}

/** Reads `name[=file]`, the name being one of those there are. */
export function parseNamedFile<Name extends string>(text: string, names: readonly Name[]): NamedFile<Name> {
  const [written = '', ...rest] = text.split('=')
  const name = names.find((candidate) => candidate === written)
  const file = rest.join('=')
  if (name === undefined) throw new InvalidArgumentError(`Expected ${choices(names)}.${didYouMean(nearest(written, names))}`)
  if (rest.length > 0 && file === '') throw new InvalidArgumentError(`Expected a file after "${name}=".`)
  return rest.length === 0 ? { name } : { name, file }
}
