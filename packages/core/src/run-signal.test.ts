import { expect, test } from 'vitest'
import { lint } from './lint.js'

const encoder = new TextEncoder()
const texts = { 'a.yaml': 'a: 1\n', 'b.ps1': 'Enable-CsTopology\n', 'c.md': '# Move\n\n1. Enable the topology.\n', 'd.xml': '<a/>\n' }
const files = Object.entries(texts).map(([path, text]) => ({ path, bytes: encoder.encode(text) }))

/** What a run says that it is at, each time that it asks whether it may go on. */
async function doings(ends: (asked: number) => boolean): Promise<readonly (string | undefined)[]> {
  const told: (string | undefined)[] = []
  const throwIfAborted = (doing?: string): void => {
    told.push(doing)
    if (ends(told.length)) throw new RangeError('it takes too long')
  }
  await lint(files, { today: '2020-06-01', signal: { throwIfAborted } }).catch((error: unknown) => {
    if (!(error instanceof RangeError)) throw error
  })
  return told
}

test('a run asks before each text that it reads, scripts and runbooks among them, and then as it judges', async () => {
  const told = await doings(() => false)
  const reading = told.filter((doing) => doing === 'reading').length
  expect(reading).toBe(files.length + 2)
  expect(told.slice(reading).length).toBeGreaterThan(0)
  expect(told.slice(reading).every((doing) => doing === undefined)).toBe(true)
})

test('it ends where it is told to, while it reads too', async () => {
  expect(await doings((asked) => asked === 2)).toEqual(['reading', 'reading'])
})
