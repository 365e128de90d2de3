import { expect, test } from 'vitest'
import { reportedPlace } from '../../test/verdict.js'
import { Diff } from './diff.js'

const [head, merge] = ['a'.repeat(40), 'b'.repeat(40)]

/** Line 2 is new; lines 1 and 3 are the same. */
const file = { path: 'a.yaml', previousPath: 'b.yaml', status: 'renamed', patch: '@@ -1,2 +1,3 @@\n a\n+b\n a', blob: head }
const diff = new Diff([file, { ...file, path: 'binary.yaml', patch: undefined }])

test.each([
  ['the file that was judged: by its number', 'a.yaml', 3, ['a'], head, 3],
  ['a file that the base made another: where it is the only one', 'a.yaml', 8, ['b'], merge, 2],
  ['a file that the base made another: nowhere, if it may be another', 'a.yaml', 3, ['a'], merge, undefined],
  ['a file that nobody knows', 'a.yaml', 3, ['a'], undefined, undefined],
  ['the name that it had', 'b.yaml', 2, ['b'], head, undefined],
  ['a file without lines', 'binary.yaml', 2, ['b'], head, undefined],
])('a place of %s', (_, path, line, lines, blob, first) => {
  expect(diff.place({ ...reportedPlace(path, line, lines), blob })?.first).toBe(first)
})
