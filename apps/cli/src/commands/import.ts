import { basename, resolve } from 'node:path'
import { importTopology } from '@topolint/core'
import { createFile, skipIn } from '@topolint/host'
import { inputsOf, UsageError } from '@topolint/project'
import { escapeTerminal, guardCommands, plural } from '@topolint/reporters'
import type { ImportInvocation } from '../arguments/invocation.js'
import type { Io } from '../io.js'
import { surroundings } from '../output/surroundings.js'
import { requestFor } from './request.js'

/** Writes the document that says what an exported topology says. What is there is never overwritten. */
export async function importCommand({ path, file, name }: ImportInvocation, io: Io): Promise<number> {
  const [input, ...others] = inputsOf(requestFor([path], io), { root: io.cwd, home: io.cwd, skipIn: (folder) => skipIn(folder, {}), configured: undefined }).read()
  if (input === undefined || others.length > 0) throw new UsageError(`${path} holds ${plural(others.length + 1, 'file')}. Expected one file.`)
  const imported = await importTopology(input, name ?? nameFrom(path))
  if (!imported.ok) throw new UsageError(imported.problems.map(({ message, place: { path: at, start } }) => `${at}:${start.line}:${start.column} ${message}.`))
  if (file === undefined) {
    io.stdout.write(surroundings(undefined, io).guarded ? guardCommands(imported.text) : imported.text)
    return 0
  }
  const problem = createFile(resolve(io.cwd, file), imported.text)
  if (problem !== undefined) throw new UsageError(`${file} cannot be written: ${problem}.`)
  io.stdout.write(guardCommands(`${escapeTerminal(`wrote ${file}`)}\n`))
  return 0
}

/** `exports/contoso.topology.xml` is about contoso. */
function nameFrom(path: string): string {
  const [first = ''] = basename(path).split('.')
  return first === '' ? 'topology' : first
}
