import { readdirSync, readFileSync } from 'node:fs'
import { textOf } from '@topolint/engine'
import { expect, test } from 'vitest'
import { readingOf } from '../../test/reading-of.js'

const examples = new URL('../../../../examples/', import.meta.url)

function findingsIn(folder: string): readonly string[] {
  return readdirSync(new URL(`${folder}/`, examples))
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => readingOf(readFileSync(new URL(`${folder}/${file}`, examples), 'utf8')).findings)
    .map(({ rule, at }) => `${rule} ${textOf(at)}`)
}

test('the healthy example fits its schema', () => {
  expect(findingsIn('healthy')).toEqual([])
})

test('the broken example has one key that is misspelt', () => {
  expect(findingsIn('broken')).toEqual(['schema nextHopp'])
})
