import { execFileSync } from 'node:child_process'
import { closeSync, constants, mkdtempSync, openSync, readFileSync, readSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Output } from '../io.js'
import { descriptorOutput, isPlain } from './descriptor-output.js'

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'topolint-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function open(path: string, flags: string | number): number {
  const descriptor = openSync(path, flags)
  onTestFinished(() => {
    closeSync(descriptor)
  })
  return descriptor
}

const noStream = (): Output => {
  throw new Error('no stream is needed')
}

/** The exit code of this process is what an output that cannot be written changes. */
function exitCodeAfter(write: () => void): unknown {
  const before = process.exitCode
  process.exitCode = undefined
  try {
    write()
    return process.exitCode
  } finally {
    process.exitCode = before
  }
}

test('a file takes texts and bytes in their order', () => {
  const path = join(scratch(), 'report.txt')
  const descriptor = open(path, 'w')
  const output = descriptorOutput(descriptor, noStream)
  for (const piece of ['pool10 → ', new TextEncoder().encode('pool13'), '', '\n'.repeat(100_000)]) output.write(piece)
  expect(isPlain(descriptor)).toBe(true)
  expect([output.isTerminal, output.columns]).toEqual([false, undefined])
  expect(readFileSync(path, 'utf8')).toBe(`pool10 → pool13${'\n'.repeat(100_000)}`)
})

test('what cannot be written is the end of writing, and exit code 2', () => {
  const output = descriptorOutput(open(process.execPath, 'r'), noStream)
  expect(exitCodeAfter(() => output.write('a'))).toBe(2)
  expect(exitCodeAfter(() => output.write('b'))).toBeUndefined()
})

describe.skipIf(process.platform === 'win32')('pipes', () => {
  function pipe(): string {
    const path = join(scratch(), 'pipe')
    execFileSync('mkfifo', [path])
    return path
  }

  test('a reader who has gone is no error', () => {
    const path = pipe()
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const output = descriptorOutput(open(path, 'w'), noStream)
    closeSync(reader)
    expect(exitCodeAfter(() => output.write('a'))).toBeUndefined()
    expect(exitCodeAfter(() => output.write('b'))).toBeUndefined()
  })

  test('a full pipe that does not wait leaves the rest to a stream', () => {
    const descriptor = open(pipe(), constants.O_RDWR | constants.O_NONBLOCK)
    const rest: Buffer[] = []
    const stream: Output = { write: (text) => rest.push(Buffer.from(text)), isTerminal: false, columns: undefined }
    const output = descriptorOutput(descriptor, () => stream)
    const text = Array.from({ length: 100_000 }, (_, at) => String(at)).join()
    output.write(text)
    output.write(' and more')
    expect(isPlain(descriptor)).toBe(true)
    const held = Buffer.alloc(text.length)
    const length = readSync(descriptor, held)
    expect(rest.length).toBe(2)
    expect(`${held.toString('utf8', 0, length)}${Buffer.concat(rest).toString()}`).toBe(`${text} and more`)
  })
})
