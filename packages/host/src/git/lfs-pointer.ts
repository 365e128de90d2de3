import type { FileContent } from '../files/read-file.js'

const beginning = new TextEncoder().encode('version https://git-lfs.github.com/spec/v1\n')
const longest = 1_024

/** What Git LFS keeps in the place of a large file: it says where the text is, and is no text to be linted. */
export function isLfsPointer(content: FileContent): boolean {
  return 'bytes' in content && content.bytes.length <= longest && beginning.every((byte, at) => content.bytes[at] === byte)
}
