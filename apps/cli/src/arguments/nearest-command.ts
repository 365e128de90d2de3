import { nearest } from '@topolint/host'

/** The command that was perhaps meant by a word that is no path. */
export function nearestCommand(word: string): string | undefined {
  return nearest(word, ['explain', 'rules', 'show'])
}
