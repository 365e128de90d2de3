import type { RawFinding } from '../finding/finding.js'
import type { Torn } from '../estate/torn.js'

/** Says of a document that it touches several estates: what it does is judged against none of them. */
export function tornFinding({ document, touches }: Torn): readonly RawFinding[] {
  const [first, second, ...others] = touches
  if (first === undefined || second === undefined) return []
  const all = [first, second, ...others].map(({ mention, estate }) => `${mention.name} (${estate})`)
  return [
    {
      rule: 'touches-two-estates',
      message: `${document.at.source.path} touches ${all.length === 2 ? 'two' : all.length} estates, ${list(all)}, and is judged against ${all.length === 2 ? 'neither' : 'none'}`,
      at: second.mention.at,
      path: document.identity,
      related: [{ at: first.mention.at, message: `${first.mention.name} stands here` }],
    },
  ]
}

/** As many as people read. */
function list(texts: readonly string[]): string {
  const shown = texts.length > 4 ? [...texts.slice(0, 3), `${texts.length - 3} more`] : texts
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`
}
