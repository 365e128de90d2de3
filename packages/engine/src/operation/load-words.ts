import { readDataFile, type DataFile } from './data-file.js'
import { wordGroupsFile, type WordGroups } from './word-groups.js'

/** Reads the table of words that mean the same. */
export function loadWords(path: string, text: string): DataFile<WordGroups> {
  return readDataFile(wordGroupsFile, path, text, () => [])
}
