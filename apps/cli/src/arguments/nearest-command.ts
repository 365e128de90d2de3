import { nearest } from '@topolint/host'
import { commandNames } from './command-names.js'

/** The command that was perhaps meant by a word that is no path. */
export function nearestCommand(word: string): string | undefined {
  return nearest(word, commandNames)
}
