import type { Fix } from '../finding/fix.js'
import type { Span } from '../source/source.js'
import type { NamedSuppression } from './configured-suppressions.js'
import type { Remarks } from './remarks.js'
import { within, type PlacedSuppression, type WrittenDirective } from './written-directive.js'

/** Directives that hold nothing back: the comment goes, or of several rules those that are idle. */
export function remarkUnused(written: WrittenDirective, idle: readonly PlacedSuppression[], remarks: Remarks): void {
  const [first] = idle
  if (first === undefined) return
  const { comment, directive } = written
  if (idle.length < directive.rules.length) {
    const removal = removals(written, new Set(idle.map(({ index }) => index)))
    for (const each of idle) remarks.add('unused-suppression', each.at, () => message([each]), fix(`remove ${each.rule} from the list`, removal(each.index)))
    return
  }
  const end = directive.rules.at(-1)?.end ?? 0
  const list = within(comment, { start: directive.rules[0]?.start ?? end, end })
  remarks.add('unused-suppression', list, () => message(idle), fix('remove the comment', comment.at))
}

export function remarkUnusedEntry({ rule, where, at }: NamedSuppression, remarks: Remarks): void {
  remarks.add('unused-suppression', at, () => `${rule} finds nothing at ${where}; the suppression in the configuration is not needed`)
}

function message(idle: readonly PlacedSuppression[]): string {
  const rules = [...new Set(idle.map(({ rule }) => rule))]
  const names = rules.length < 2 ? rules.join('') : `${rules.slice(0, -1).join(', ')} and ${rules.at(-1) ?? ''}`
  const covers = idle[0]?.covers
  if (covers === undefined) return `Nothing stands behind this comment in which ${names} could be suppressed`
  return `${names} ${rules.length < 2 ? 'finds' : 'find'} nothing ${covers === 'file' ? 'in this file' : 'here'}; the suppression is not needed`
}

/** Each removal takes the comma towards the first rule that stays, so that no two of them overlap. */
function removals({ comment, directive: { rules } }: WrittenDirective, idle: ReadonlySet<number>): (index: number) => Span {
  const stays = rules.findIndex((_, index) => !idle.has(index))
  return (index) => {
    const own = rules[index] ?? { start: 0, end: 0 }
    if (index < stays) return within(comment, { start: own.start, end: rules[index + 1]?.start ?? own.end })
    return within(comment, { start: rules[index - 1]?.end ?? own.start, end: own.end })
  }
}

function fix(says: string, at: Span): Fix {
  return { says, safety: 'safe', changes: [{ kind: 'remove', at }] }
}
