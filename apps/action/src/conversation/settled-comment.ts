import { escapeMarkdown } from '@topolint/reporters'
import type { Comment } from '../github/comment.js'
import { markerLine } from './marker.js'

/** What a comment becomes when its finding is gone: its first line is ours, escaped as it was written. */
export function goneBody({ body }: Comment, fingerprint: string, name: string, commit: string): string {
  return settled(body, `topolint no longer reports this, as of ${escapeMarkdown(commit)}.`, markerLine({ kind: 'gone', name, words: [fingerprint] }))
}

/** What the younger of two comments about one finding becomes. */
export function duplicateBody({ body }: Comment, fingerprint: string, name: string): string {
  return settled(body, 'Two runs said this at once; the other comment stays.', markerLine({ kind: 'duplicate', name, words: [fingerprint] }))
}

function settled(body: string, sentence: string, marker: string): string {
  const [headline = ''] = body.split('\n', 1)
  const struck = headline.trim() === '' ? [] : [`~~${headline.trim()}~~`]
  return [...struck, sentence, marker].join('\n\n')
}
