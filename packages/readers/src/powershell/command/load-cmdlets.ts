import { readDataFile, type DataFile } from '@topolint/engine'
import type { Infer } from '@topolint/yaml'
import { cmdletFile, cmdletNamesFile, replacementsFile, type CmdletNames } from './cmdlet-file.js'

/** Reads and checks a table of cmdlets with their parameters. */
export function loadCmdlets(path: string, text: string): DataFile<Infer<typeof cmdletFile>> {
  return readDataFile(cmdletFile, path, text, () => [])
}

/** Reads a table of names by verb. */
export function loadCmdletNames(path: string, text: string): DataFile<CmdletNames> {
  return readDataFile(cmdletNamesFile, path, text, () => [])
}

export function loadReplacements(path: string, text: string): DataFile<Infer<typeof replacementsFile>> {
  return readDataFile(replacementsFile, path, text, () => [])
}
