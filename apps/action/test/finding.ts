import type { Finding } from '@topolint/core'

/** A finding at a line of a file that has a hundred. */
export function findingAt(path: string, line: number, parts: Partial<Finding> = {}): Finding {
  const text = 'x\n'.repeat(100)
  const start = (line - 1) * 2
  const at = { source: { path, text, language: 'yaml' }, start, end: start + 1 } as const
  return { rule: 'next-hop-missing', level: 'error', message: `finding at ${line}`, why: 'It has a reason.', at, related: [], fingerprint: `${path}:${line}`, ...parts }
}
