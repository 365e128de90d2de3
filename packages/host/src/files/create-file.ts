import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { errorCode } from './read-problem.js'
import { writeProblem } from './write-problem.js'

/** Writes a file that is not there yet, and says why where it cannot. What is there is never touched. */
export function createFile(path: string, text: string): string | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true })
  } catch (error) {
    return writeProblem(error)
  }
  try {
    writeFileSync(path, text, { flag: 'wx' })
    return undefined
  } catch (error) {
    return errorCode(error) === 'EEXIST' ? 'it is there already' : writeProblem(error)
  }
}
