import { expect, test } from 'vitest'
import { conversationName } from './conversation-name.js'

const usual = { workingDirectory: '.', paths: ['.'], config: undefined, profile: undefined }

test.each<[asked: Partial<Parameters<typeof conversationName>[0]>, name: string]>([
  [{}, ''],
  [{ workingDirectory: 'europe' }, 'europe'],
  [{ workingDirectory: 'europe', paths: ['pools', '*.ps1'], config: 'strict.yaml', profile: 'strict' }, 'europe pools *.ps1 strict.yaml strict'],
])('a job that lints %j is called %j', (asked, name) => {
  expect(conversationName({ ...usual, ...asked })).toBe(name)
})
