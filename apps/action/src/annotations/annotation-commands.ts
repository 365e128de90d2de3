import { posix } from 'node:path'
import { levels, placeOf, type Finding, type Level } from '@topolint/core'
import { escapeCommandData, escapeCommandProperty, githubAnnotation, mostGithubAnnotations, plural } from '@topolint/reporters'
import { ranked, type Candidate } from './ranked.js'

/** Files that the last annotation names. */
const mostFilesNamed = 5

const commands: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/**
 * Workflow commands that become annotations, a line each. GitHub shows ten of each level and drops the rest without a word,
 * so where there are more, the tenth says how many and where.
 */
export function annotationCommands(candidates: readonly Candidate[], folder: string): readonly string[] {
  const order = ranked(candidates).map(({ finding }) => finding)
  return levels.flatMap((level) => ofLevel(level, order.filter((finding) => finding.level === level), folder))
}

function ofLevel(level: Level, findings: readonly Finding[], folder: string): readonly string[] {
  const shown = findings.length > mostGithubAnnotations ? mostGithubAnnotations - 1 : findings.length
  const lines = findings.slice(0, shown).map((finding) => githubAnnotation(finding, { folder }))
  return shown === findings.length ? lines : [...lines, rest(level, findings.slice(shown), folder)]
}

function rest(level: Level, findings: readonly Finding[], folder: string): string {
  const files = new Map<string, number>()
  for (const { at } of findings) {
    const path = at.source.path === '' ? 'no file' : posix.join(folder, placeOf(at).path)
    files.set(path, (files.get(path) ?? 0) + 1)
  }
  const byCount = [...files].sort(([, left], [, right]) => right - left)
  const named = byCount.slice(0, mostFilesNamed).map(([path, count]) => `${count} in ${path}`)
  const others = byCount.length - named.length
  const where = others === 0 ? named : [...named, `the others in ${plural(others, 'more file')}`]
  const title = escapeCommandProperty(`${findings.length} more of this level`)
  return `::${commands[level]} title=${title}::${escapeCommandData(`${where.join('\n')}\nThe log of this step lists all of them.`)}`
}
