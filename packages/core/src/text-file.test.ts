import { expect, test } from 'vitest'
import { openFile } from './text-file.js'

const noText = new Uint8Array([0, 1, 2, 0])

test('what is no text is a finding only where it was named', () => {
  expect(openFile({ path: 'picture.png', bytes: noText }).findings).toEqual([])
  expect(openFile({ path: 'picture.png', bytes: noText, named: true }).findings).toMatchObject([{ rule: 'parse-error', message: expect.stringContaining('picture.png is not text') as unknown }])
})

test('a file that cannot be had is a finding with the reason', () => {
  expect(openFile({ path: 'a.yaml', problem: 'is a directory' }).findings).toMatchObject([{ rule: 'parse-error', message: 'a.yaml is a directory' }])
})
