import { decode as decodeNode, parseYaml, type Range } from '@topolint/yaml'
import type { Problem } from '../finding/problem.js'
import { placeOf, type Place } from '../source/line-map.js'
import type { Source } from '../source/source.js'
import type { ClosedLists } from '../vocabulary/type-definition.js'
import { checkRule } from './check-rule.js'
import type { RuleData, RuleExamples } from './rule-data.js'
import { ruleFile, type RuleFile } from './rule-file.js'

interface RuleAndExamples {
  readonly data: RuleData
  readonly examples: RuleExamples
}

/** A rule with the place of its id, or everything that is wrong with its file. */
export type LoadedRule =
  | (RuleAndExamples & { readonly ok: true; readonly place: Place })
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads and checks one rule file, ours or a team's own: everything that can be wrong with it is a problem with line and column. */
export function loadRule(path: string, text: string, closed?: ClosedLists): LoadedRule {
  const source: Source = { path, text, language: 'yaml' }
  const { documents } = parseYaml(text)
  const [document] = documents
  const syntax = documents.flatMap(({ problems }) => problems)
  if (syntax.length > 0 || document?.root === undefined) return { ok: false, problems: problemsAt(source, syntax.length > 0 ? syntax : [empty]) }
  const { decoded, value, problems } = decodeNode(ruleFile, document.root)
  if (value === undefined || decoded === undefined) return { ok: false, problems: problemsAt(source, problems) }
  const mistakes = checkRule(decoded, value.is, path, closed)
  if (mistakes.length > 0) return { ok: false, problems: problemsAt(source, mistakes) }
  return { ok: true, ...split(value.is), place: placeOf({ source, ...(decoded.fields.id?.range ?? decoded.range) }) }
}

const empty = { start: 0, end: 0, message: 'The file holds no rule' }

function split({ valid, invalid, ...data }: RuleFile): RuleAndExamples {
  return { data, examples: { valid, invalid } }
}

function problemsAt(source: Source, problems: readonly (Range & { readonly message: string })[]): readonly Problem[] {
  return problems.map(({ start, end, message }) => ({ message, place: placeOf({ source, start, end }) }))
}
