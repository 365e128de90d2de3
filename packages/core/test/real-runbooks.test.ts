import { expect, test } from 'vitest'
import { lintAtOnce } from './at-once.js'
import { realDocuments, whyWithout } from './real-documents.js'

const documents = realDocuments('seeds').map((file) => ({ ...file, path: file.path.replace(/\.txt$/u, '.md') }))

test.skipIf(documents.length === 0)(`of the documents that the rules rest on, only what they advise against themselves is found (skipped if ${whyWithout})`, () => {
  const { findings } = lintAtOnce(documents, { today: '2026-01-01' })
  expect(findings.map(({ level, rule }) => `${level} ${rule}`)).toEqual(['warning as-is-migration-not-recommended', 'warning direct-deployment-not-recommended'])
})
