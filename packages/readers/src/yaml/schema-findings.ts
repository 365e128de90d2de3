import { span, type DocumentFact, type RawFinding, type Source } from '@topolint/engine'
import type { SchemaProblem, YamlNode } from '@topolint/yaml'
import { DocumentPath } from './document-path.js'

/** In the order of the text, whichever check found them. */
export function schemaFindings(source: Source, root: YamlNode, problems: readonly SchemaProblem[], document?: DocumentFact): readonly RawFinding[] {
  const path = new DocumentPath(root)
  const sorted = problems.toSorted((left, right) => left.start - right.start || left.end - right.end)
  return sorted.map((problem) => ({ rule: 'schema', message: problem.message, at: span(source, problem), path: path.to(problem.start), ...(document === undefined ? {} : { document: document.identity }) }))
}
