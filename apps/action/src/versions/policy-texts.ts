import { largestFile, type FileContent, type FileTree } from '@topolint/host'
import type { PolicyFile } from './policy-files.js'

export interface PolicyText {
  readonly path: string
  readonly content: FileContent
}

interface Pass {
  readonly largest: number
  readonly atOnce: number
  readonly isFor: (file: PolicyFile) => boolean
}

const mebibyte = 1024 * 1024

/** From many small files at once to one large one at a time, so that never much is held. What is larger than what people write, and not named, is no configuration. */
const passes: readonly Pass[] = [
  { largest: mebibyte, atOnce: 200, isFor: () => true },
  { largest: 10 * mebibyte, atOnce: 20, isFor: () => true },
  { largest: largestFile, atOnce: 1, isFor: ({ isNamed }) => isNamed },
]

/** What the files hold, or why that is not known. */
export function* policyTexts(files: readonly PolicyFile[], tree: FileTree): Generator<PolicyText> {
  let open: readonly (PolicyText & { readonly file: PolicyFile })[] = files.map((file) => ({ file, path: file.path, content: { problem: 'is not there' } }))
  for (const { largest, atOnce, isFor } of passes) {
    const left = open.filter(({ file }) => !isFor(file))
    const asked = open.map(({ file }) => file).filter(isFor)
    for (let from = 0; from < asked.length; from += atOnce) {
      const batch = asked.slice(from, from + atOnce)
      const contents = tree.read(batch.map(({ entry }) => entry), largest)
      const texts = batch.map((file, at) => ({ file, path: file.path, content: contents[at] ?? { problem: 'is not there' } }))
      yield* texts.filter(({ content }) => 'bytes' in content)
      left.push(...texts.filter(({ content }) => !('bytes' in content)))
    }
    open = left
  }
  yield* open
}
