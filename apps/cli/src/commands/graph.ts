import { resolve } from 'node:path'
import { graphOf, lint } from '@topolint/core'
import { writeFile } from '@topolint/host'
import { inputsOf, setupOf, UsageError } from '@topolint/project'
import { guardCommands, mermaid, svg } from '@topolint/reporters'
import type { GraphInvocation } from '../arguments/invocation.js'
import type { Io } from '../io.js'
import { surroundings } from '../output/surroundings.js'
import { requestFor } from './request.js'

const writers = { mermaid, svg }

/** Draws what was linted. What was found colours the picture, and not the exit code. */
export async function graphCommand({ paths, selection, format: { name, file } }: GraphInvocation, io: Io): Promise<number> {
  const setup = await setupOf(selection, io)
  const inputs = inputsOf(requestFor(paths, io), setup)
  const graph = graphOf(await lint(inputs.read(), { ...setup.options, partial: inputs.isPartial }), setup.options)
  if (graph.nodes.length === 0) throw new UsageError(`there is nothing to draw in ${paths.join(', ')}. Expected a topology.`)
  const text = writers[name](graph)
  if (file === undefined) {
    io.stdout.write(surroundings(undefined, io).guarded ? guardCommands(text) : text)
    return 0
  }
  const problem = writeFile(resolve(io.cwd, file), text)
  if (problem !== undefined) throw new UsageError(`${file} cannot be written: ${problem}.`)
  return 0
}
