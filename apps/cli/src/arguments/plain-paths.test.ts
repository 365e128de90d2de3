import { expect, test } from 'vitest'
import type { Io } from '../io.js'
import { parseArguments } from './parse-arguments.js'
import { plainPaths } from './plain-paths.js'

const silent = { write: () => undefined, isTerminal: false, columns: undefined }
const io: Io = { cwd: '/', env: {}, stdout: silent, stderr: silent, readInput: () => ({ bytes: new Uint8Array() }), now: () => new Date(0), elapsed: () => 0 }

test.each([[[]], [['a.yaml']], [['a.yaml', 'b', '../c']], [['']], [['a', 'rules']]])('%j means without the parser what it means with it', (argv) => {
  expect(plainPaths(argv)).toEqual(parseArguments(argv, io))
})

test.each([[['rules']], [['explain', 'x']], [['a.yaml', '--unknown']], [['-f', 'json']], [['--', '-a']], [['-']]])('%j is left to the parser', (argv) => {
  expect(plainPaths(argv)).toBeUndefined()
})
