import { known, nearest, textOf, toFile, type Comment, type Field, type RawFinding, type Scenarios, type Span } from '@topolint/engine'
import { readDeclaration } from '../powershell/procedure/declaration.js'

/** What a comment declares of the procedure that it stands in or before. */
export interface Declared {
  /** Where the comment stands. */
  readonly start: number
  readonly scenario?: Field
  readonly application?: Field
}

export interface Declarations {
  readonly declared: readonly Declared[]
  readonly findings: readonly RawFinding[]
}

/** More than anybody corrects at once. */
const mostFindings = 1000

/** The declarations among the comments of a text; what is wrong with one is found. */
export function readDeclarations(comments: readonly Comment[], scenarios: () => Scenarios): Declarations {
  const declared: Declared[] = []
  const findings: RawFinding[] = []
  for (const { at, text } of comments) {
    const declaration = readDeclaration(textOf(text))
    if (declaration === undefined) continue
    const { scenario, application, mistakes } = declaration
    const placed = (word: { readonly start: number; readonly end: number }): Span => ({ source: text.source, start: text.start + word.start, end: text.start + word.end })
    for (const mistake of mistakes) findings.push({ rule: 'bad-directive', message: mistake.message, at: placed(mistake), path: '' })
    if (scenario !== undefined && findings.length < mostFindings && scenarios().named(scenario.value) === undefined) findings.push({ rule: 'bad-directive', message: unknownScenario(scenario.value, scenarios()), at: placed(scenario), path: '' })
    declared.push({
      start: toFile(at).start,
      ...(scenario === undefined ? {} : { scenario: known(scenario.value, placed(scenario)) }),
      ...(application === undefined ? {} : { application: known(application.value, placed(application)) }),
    })
  }
  return { declared, findings: findings.slice(0, mostFindings) }
}

function unknownScenario(written: string, { all }: Scenarios): string {
  const near = nearest(written, all.flatMap(({ id, aliases }) => [id, ...aliases]))
  return `The scenario ${written.slice(0, 80)} is not known${near === undefined ? '' : `. Did you mean ${near}?`}`
}
