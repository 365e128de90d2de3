import type { Related } from '../finding/finding.js'
import type { Target } from '../rule/path.js'
import { nowhere, type Span } from '../source/source.js'

/** Where the field that a path leads to is used, if anybody wrote it. */
export function spanOf(target: Target | undefined): Span | undefined {
  const at = target?.field.at
  return at === undefined || at === nowhere ? undefined : at
}

/** Where a value was written, if that is not where it is used. */
export function elsewhere(target: Target | undefined): readonly Related[] {
  if (target?.field.state !== 'known' || target.field.writtenAt === undefined) return []
  return [{ at: target.field.writtenAt, message: 'the value was written here' }]
}
