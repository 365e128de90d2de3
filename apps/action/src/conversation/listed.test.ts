import { describe, expect, test } from 'vitest'
import { reportedFinding } from '../../test/verdict.js'
import { listedBefore, listedWords } from './listed.js'
import type { KeptReview } from './remembered.js'

const findings = Array.from({ length: 2000 }, (_, index) => reportedFinding({ fingerprint: String(index).padStart(6, '0').repeat(6) }))

function after(count: number): readonly KeptReview[] {
  return [{ id: 1, isRequest: false, found: '', listed: listedWords(findings.slice(0, count)) }]
}

describe('what a review lists', () => {
  test.each([
    ['nothing', 0, 10, 0],
    ['some', 4, 10, 4],
    ['as many as it can remember', 1500, 1501, 1500],
    ['more than it can remember', 2000, 2000, 2000],
    ['more than it can remember, of which most are mended', 2000, 1500, 1500],
  ])('is remembered: %s', (_, listed, fresh, remembered) => {
    const now = findings.slice(0, fresh)
    expect(now.filter(listedBefore(after(listed), now)).length).toBe(remembered)
  })

  test('takes the room that there is', () => {
    expect(listedWords(findings).join(' ').length).toBeLessThan(20_000)
  })
})
