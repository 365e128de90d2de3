import { expect, test } from 'vitest'
import { ProgressLine } from './progress-line.js'

function recorder(isTerminal: boolean) {
  const written: string[] = []
  return { written, output: { write: (text: string | Uint8Array) => written.push(String(text)), isTerminal, columns: undefined } }
}

test('on a terminal the line is there until something else is written', () => {
  const terminal = recorder(true)
  const results = recorder(false)
  const line = new ProgressLine(terminal.output)
  const stdout = line.before(results.output)
  line.show('1 s')
  line.show('2 s')
  stdout.write('a')
  stdout.write('b')
  expect(terminal.written).toEqual(['\r\u001b[2K1 s', '\r\u001b[2K2 s', '\r\u001b[2K'])
  expect(results.written).toEqual(['a', 'b'])
  line.show('3 s')
  line.end()
  line.end()
  expect(terminal.written.slice(3)).toEqual(['\r\u001b[2K3 s', '\r\u001b[2K'])
})

test('elsewhere there is none', () => {
  const file = recorder(false)
  const line = new ProgressLine(file.output)
  line.show('1 s')
  line.before(file.output).write('a')
  expect(file.written).toEqual(['a'])
})
