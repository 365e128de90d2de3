import { span, type RawFinding, type Source } from '@topolint/engine'
import type { SchemaProblem, YamlNode } from '@topolint/yaml'
import { DocumentPath } from './document-path.js'

/** More than anybody reads: a document that is wrong a thousand times is wrong once, in what it takes for its schema. */
const most = 1000

export function schemaFindings(source: Source, root: YamlNode, problems: readonly SchemaProblem[]): readonly RawFinding[] {
  const path = new DocumentPath(root)
  const sorted = problems.toSorted((left, right) => left.start - right.start || left.end - right.end)
  const told = sorted.slice(0, most).map((problem) => finding(source, path, problem, problem.message))
  const next = sorted[most]
  return next === undefined ? told : [...told, finding(source, path, next, `${sorted.length - most} more places from here on do not fit the schema`)]
}

function finding(source: Source, path: DocumentPath, problem: SchemaProblem, message: string): RawFinding {
  return { rule: 'schema', message, at: span(source, problem), path: path.to(problem.start) }
}
