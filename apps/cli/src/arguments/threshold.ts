import { nearest } from '@topolint/host'
import { InvalidArgumentError } from 'commander'
import type { Level } from '@topolint/core'
import { choices, didYouMean } from '@topolint/project'

/** The level from which on findings fail a run. */
export type Threshold = Level | 'never'

const thresholds: readonly Threshold[] = ['error', 'warning', 'info', 'never']

export function parseThreshold(text: string): Threshold {
  const threshold = thresholds.find((candidate) => candidate === text)
  if (threshold === undefined) throw new InvalidArgumentError(`Expected ${choices(thresholds)}.${didYouMean(nearest(text, thresholds))}`)
  return threshold
}
