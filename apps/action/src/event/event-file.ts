import { readInputs } from '@topolint/host'

/** GitHub sends no larger ones. */
const largest = 25 * 1024 * 1024

/** What the runner keeps of the event. */
export function readEventFile(path: string): { readonly json: unknown } | { readonly problem: string } {
  if (path === '') return { problem: 'GITHUB_EVENT_PATH names no file' }
  const [file] = readInputs([{ path, absolute: path, named: true }], largest)
  if (file?.bytes === undefined) return { problem: `the file of GITHUB_EVENT_PATH ${file?.problem ?? 'is not there'}` }
  try {
    const json: unknown = JSON.parse(Buffer.from(file.bytes).toString('utf8'))
    return { json }
  } catch {
    return { problem: 'the file of GITHUB_EVENT_PATH is no JSON' }
  }
}
