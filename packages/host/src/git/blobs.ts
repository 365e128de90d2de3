import { largestFile, type FileContent } from '../files/read-file.js'
import { tooLarge } from '../files/too-large.js'
import type { GitProgram } from './git-program.js'

const mebibyte = 1024 * 1024
/** Of one answer; a repository of topologies needs one. */
const mostAtOnce = 256 * mebibyte

interface Known {
  readonly id: string
  readonly size: number
}

/** What objects hold, by id: one process tells the sizes, one the contents, however many there are. */
export function readBlobs(ids: readonly string[], git: GitProgram, largest = largestFile): ReadonlyMap<string, FileContent> {
  const contents = new Map<string, FileContent>()
  const wanted: Known[] = []
  for (const { id, size } of sizesOf([...new Set(ids)], git)) {
    const refused = tooLarge(size, largest)
    if (refused === undefined) wanted.push({ id, size })
    else contents.set(id, refused)
  }
  for (const batch of batches(wanted)) for (const [id, bytes] of contentsOf(batch, git)) contents.set(id, { bytes })
  return contents
}

/** Which of the objects are not there. */
export function missingBlobs(ids: readonly string[], git: GitProgram): ReadonlySet<string> {
  const unique = [...new Set(ids)]
  const there = new Set(sizesOf(unique, git).map(({ id }) => id))
  return new Set(unique.filter((id) => !there.has(id)))
}

const form = '%(objectname) %(objecttype) %(objectsize)'

/** A git that knows no way not to fetch gives up where it cannot fetch; then all that is there is listed instead. */
function sizesOf(ids: readonly string[], git: GitProgram): readonly Known[] {
  if (ids.length === 0) return []
  const asked = git.ask(['cat-file', `--batch-check=${form}`], { input: lines(ids) })
  const answer = asked.ok ? asked : git.ask(['cat-file', '--batch-all-objects', `--batch-check=${form}`])
  if (!answer.ok) return []
  const wanted = new Set(ids)
  return Buffer.from(answer.bytes)
    .toString('latin1')
    .split('\n')
    .flatMap((line) => {
      const [id = '', type, size] = line.split(' ')
      return type === 'blob' && wanted.has(id) ? [{ id, size: Number(size) }] : []
    })
}

function batches(wanted: readonly Known[]): readonly (readonly Known[])[] {
  const found: Known[][] = []
  let sum = Number.POSITIVE_INFINITY
  for (const known of wanted) {
    if (sum + known.size > mostAtOnce) {
      found.push([])
      sum = 0
    }
    found.at(-1)?.push(known)
    sum += known.size
  }
  return found
}

/** Each object comes as a line, as many bytes as it says, and a line break. */
function contentsOf(batch: readonly Known[], git: GitProgram): ReadonlyMap<string, Uint8Array> {
  const overhead = 200
  const most = batch.reduce((sum, { size }) => sum + size + overhead, 0)
  const answer = git.ask(['cat-file', '--batch'], { input: lines(batch.map(({ id }) => id)), most })
  const found = new Map<string, Uint8Array>()
  if (!answer.ok) return found
  const { bytes } = answer
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at)
    if (end < 0) break
    const [id = '', type, size] = Buffer.from(bytes.subarray(at, end)).toString('latin1').split(' ')
    if (type !== 'blob') {
      at = end + 1
      continue
    }
    found.set(id, bytes.subarray(end + 1, end + 1 + Number(size)))
    at = end + 2 + Number(size)
  }
  return found
}

function lines(ids: readonly string[]): string {
  return ids.map((id) => `${id}\n`).join('')
}
