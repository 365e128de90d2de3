import { placeOf, toBaselineEntry, type BaselineEntry, type BaselineState, type Finding } from '@topolint/core'
import { escapeTerminal, plural, type Palette } from '@topolint/reporters'

export interface BaselineFacts {
  readonly path: string
  readonly entries: readonly BaselineEntry[]
  readonly state: BaselineState
}

/** What is in a baseline, and how it stands to what was found now. */
export function baselineReport(action: 'stats' | 'verify', facts: BaselineFacts, palette: Palette): string {
  const blocks = action === 'stats' ? [counts('By rule', facts, ({ rule }) => rule, palette), counts('By file', facts, ({ path }) => path, palette)] : [stale(facts, palette)]
  return `${[...blocks, closingLine(facts, palette)].filter((block) => block !== '').join('\n\n')}\n`
}

function counts(title: string, { entries, state }: BaselineFacts, keyOf: (entry: BaselineEntry) => string, palette: Palette): string {
  if (entries.length === 0) return ''
  const gone = new Set(state.stale.map(({ fingerprint }) => fingerprint))
  const groups = [...grouped(entries, keyOf)].sort(([one, left], [other, right]) => right.length - left.length || (one < other ? -1 : 1))
  const column = Math.max(...groups.map(([, group]) => String(group.length).length))
  const rows = groups.map(([key, group]) => {
    const count = group.filter(({ fingerprint }) => gone.has(fingerprint)).length
    return `  ${String(group.length).padStart(column)}  ${escapeTerminal(key)}${count === 0 ? '' : palette.faint(`  ${count} gone`)}`
  })
  return [palette.strong(title), ...rows].join('\n')
}

function grouped(entries: readonly BaselineEntry[], keyOf: (entry: BaselineEntry) => string): ReadonlyMap<string, readonly BaselineEntry[]> {
  const groups = new Map<string, BaselineEntry[]>()
  for (const entry of entries) {
    const group = groups.get(keyOf(entry)) ?? []
    groups.set(keyOf(entry), group)
    group.push(entry)
  }
  return groups
}

/** Each entry that stands for nothing any more, and what is there instead: one mistake in the place of another is none the better. */
function stale({ state }: BaselineFacts, palette: Palette): string {
  const instead = new Map<string, Finding[]>()
  for (const finding of state.fresh) {
    const key = keyOf(finding.rule, toBaselineEntry(finding).path)
    instead.set(key, [...(instead.get(key) ?? []), finding])
  }
  return state.stale
    .map(({ rule, path, message }) => {
      const [swap] = (instead.get(keyOf(rule, path)) ?? []).splice(0, 1)
      const lines = [`${palette.warning(`gone[${escapeTerminal(rule)}]`)} ${escapeTerminal(path)}: ${escapeTerminal(message)}`]
      return [...lines, ...(swap === undefined ? [] : [`  ${palette.error('instead')} ${escapeTerminal(placeText(swap))}: ${escapeTerminal(swap.message)}`])].join('\n')
    })
    .join('\n')
}

function keyOf(rule: string, path: string): string {
  return `${rule}\n${path}`
}

function placeText({ at }: Finding): string {
  const { path, start } = placeOf(at)
  return `${path}:${start.line}:${start.column}`
}

function closingLine({ path, entries, state: { stale: gone, fresh } }: BaselineFacts, palette: Palette): string {
  const parts = [
    `${plural(entries.length, 'finding')} in ${escapeTerminal(path)}`,
    gone.length === 0 ? palette.good('none gone') : palette.warning(`${gone.length} gone (topolint baseline prune drops them)`),
    ...(fresh.length === 0 ? [] : [`${fresh.length} not in it`]),
  ]
  return parts.join(' · ')
}
