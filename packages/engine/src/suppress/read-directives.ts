import { toFile } from '../source/segment-map.js'
import { textOf } from '../source/source.js'
import type { Comment } from './comment.js'
import type { Directive } from './directive.js'
import { parseDirective } from './parse-directive.js'
import type { Refusals } from './refusals.js'
import type { Remarks } from './remarks.js'
import { coveredBy, within, type PlacedSuppression, type WrittenDirective } from './written-directive.js'

/** The directives among all comments; what is wrong with them is remarked. */
export function readDirectives(comments: readonly Comment[], refusals: Refusals, remarks: Remarks): readonly WrittenDirective[] {
  return comments.flatMap((comment) => {
    const text = textOf(comment.text)
    const parsed = isWorthReading(text, comment, remarks) ? parseDirective(text) : undefined
    if (parsed === undefined) return []
    for (const mistake of parsed.mistakes) remarks.add('bad-directive', within(comment, mistake), () => mistake.message)
    const { directive } = parsed
    return directive === undefined ? [] : [{ comment, directive, suppressions: suppressionsOf(comment, directive, refusals, remarks) }]
  })
}

/** Where so much is wrong already that no more is listed, only what may suppress something counts. */
function isWorthReading(text: string, { at }: Comment, remarks: Remarks): boolean {
  return /^\s*topolint-ignore(?:-file)?\[/u.test(text) || !remarks.isFull('bad-directive', toFile(at).source.path)
}

function suppressionsOf(comment: Comment, directive: Directive, refusals: Refusals, remarks: Remarks): readonly PlacedSuppression[] {
  const { rules, reason, until } = directive
  const accepted = rules.flatMap((named, index) => {
    const refusal = refusals.of(named.id)
    if (refusal === undefined) return [{ named, index }]
    remarks.add('bad-directive', within(comment, named), refusal)
    return []
  })
  if (accepted.length === 0) return []
  const common = { reason, file: toFile(comment.at).source.path, covers: coveredBy(comment, directive), ...(until === undefined ? {} : { until: until.date }) }
  return accepted.map(({ named, index }) => ({ ...common, rule: named.id, index, at: within(comment, named) }))
}
