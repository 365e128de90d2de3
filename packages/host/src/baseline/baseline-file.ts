import { decode, integer, list, object, parseYaml, required, text, toJsonSchema, type JsonObject, type Range } from '@topolint/yaml'
import { readFile } from '../files/read-file.js'
import { decodeText } from '../files/read-text.js'
import { byText } from '../files/order.js'

/** Raised when an older topolint would misread the file. */
const formatVersion = 1

const entry = object(
  {
    rule: required(text({ description: 'The rule that found it.' })),
    path: required(text({ description: 'The file that it stands in, relative to the folder in which topolint ran.' })),
    message: required(text({ description: 'What was said of it.' })),
    fingerprint: required(text({ description: 'What it is known by, however lines move.' })),
  },
  { name: 'entry' },
)

const baselineFile = object(
  { formatVersion: required(integer({ min: 1 })), entries: required(list(entry, { description: 'Findings that were there when somebody drew the line.' })) },
  { title: 'Baseline of topolint', open: true },
)

export interface BaselineFileEntry {
  readonly rule: string
  readonly path: string
  readonly message: string
  readonly fingerprint: string
}

export type ReadBaseline =
  | { readonly kind: 'entries'; readonly entries: readonly BaselineFileEntry[] }
  | { readonly kind: 'missing' }
  /** In words that follow the path; where it stands in the text, if there is one. */
  | { readonly kind: 'problem'; readonly problem: string; readonly text?: string; readonly at?: Range }

export const baselineName = 'topolint-baseline.json'

/** Reads a baseline; `path` is absolute. */
export function readBaseline(path: string): ReadBaseline {
  const content = readFile(path)
  if ('problem' in content) return content.missing === true ? { kind: 'missing' } : { kind: 'problem', problem: content.problem }
  const text = decodeText(content.bytes)
  return text === undefined ? { kind: 'problem', problem: 'is no text in UTF-8' } : parseBaseline(text)
}

function parseBaseline(text: string): ReadBaseline {
  const limits = { values: 5_000_000 }
  const { documents } = parseYaml(text, limits)
  const [document] = documents
  const [broken] = documents.flatMap(({ problems }) => problems)
  if (broken !== undefined) return { kind: 'problem', problem: broken.message, text, at: broken }
  if (document?.root === undefined) return { kind: 'problem', problem: 'is empty; topolint baseline create writes one' }
  const { value, problems } = decode(baselineFile, document.root)
  const [first] = problems
  if (value === undefined) return { kind: 'problem', problem: first?.message ?? 'is no baseline', text, ...(first === undefined ? {} : { at: first }) }
  if (value.is.formatVersion > formatVersion) return { kind: 'problem', problem: `has format version ${value.is.formatVersion}; this topolint knows ${formatVersion}. Expected an older baseline, or a newer topolint` }
  return { kind: 'entries', entries: value.is.entries }
}

/** The same bytes for the same entries: sorted, and each on lines of its own, so that a review shows what came and went. */
export function baselineText(entries: readonly BaselineFileEntry[]): string {
  const keyed = entries.map(({ rule, path, message, fingerprint }) => ({ path, rule, message, fingerprint }))
  const sorted = keyed.sort((left, right) => byText(left.path, right.path) || byText(left.rule, right.rule) || byText(left.message, right.message) || byText(left.fingerprint, right.fingerprint))
  return `${JSON.stringify({ formatVersion, entries: sorted }, undefined, 2)}\n`
}

/** For editors. */
export function baselineSchema(header: JsonObject): JsonObject {
  return toJsonSchema(baselineFile, header)
}
