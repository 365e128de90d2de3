import { readdirSync, readFileSync } from 'node:fs'
import { parseYaml, toPlain } from '@topolint/yaml'
import { expect, test } from 'vitest'
import { subjects } from './subject-schema.js'

const operations = new URL('../../../../core/operations/', import.meta.url)

test.each(readdirSync(operations))('a plan can name whatever %s is about', (file) => {
  const data = toPlain(parseYaml(readFileSync(new URL(file, operations), 'utf8')).documents[0]?.root) as { readonly subjects?: object }
  expect(Object.keys(subjects)).toEqual(expect.arrayContaining(Object.keys(data.subjects ?? {})))
})
