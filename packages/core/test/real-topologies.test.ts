import { expect, test } from 'vitest'
import { realDocuments, whyWithout } from './real-documents.js'
import { lintAtOnce } from './at-once.js'
import type { FileInput } from '../src/file-input.js'

const topologies = realDocuments('corpus', 'topology')

function complaints(files: readonly FileInput[]): readonly string[] {
  const { findings } = lintAtOnce(files, { today: '2026-01-01' })
  return findings.filter(({ level }) => level !== 'info').map(({ rule, message, at }) => `${at.source.path} ${rule}: ${message}`)
}

test.skipIf(topologies.length === 0)(`real topologies are read (skipped if ${whyWithout})`, () => {
  const { sources } = lintAtOnce(topologies, { today: '2026-01-01' })
  expect(sources.map(({ source, facts }) => [source.path, facts.entities.length > 0])).toEqual(topologies.map(({ path }) => [path, true]))
})

test.skipIf(topologies.length === 0)(`nothing is wrong with a real topology by itself (skipped if ${whyWithout})`, () => {
  expect(topologies.flatMap((file) => complaints([file]))).toEqual([])
})

test.skipIf(topologies.length === 0)(`nothing is wrong with real topologies of several deployments in one run (skipped if ${whyWithout})`, () => {
  expect(complaints(topologies)).toEqual([])
})
