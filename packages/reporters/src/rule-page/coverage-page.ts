import type { Basis, Statement } from '@topolint/engine'
import { escapeMarkdown, markdownLink } from '../escape/markdown.js'
import { addressOfDocument, titleOfDocument } from './documents.js'
import { linkToRule } from './rule-link.js'
import { plural } from '../text/plural.js'

interface CoveringRule {
  readonly id: string
  readonly title: string
  readonly basis: readonly Basis[]
}

/** What the documents say, document by document, each statement with the rules that check it or the reason why none can. */
export function coveragePage(statements: readonly Statement[], rules: readonly CoveringRule[]): string {
  const documents = [...new Set(statements.map(firstDocumentOf))]
  const groups = documents.map((document) => [document, statements.filter((statement) => firstDocumentOf(statement) === document)] as const)
  return `${[
    '<!-- Generated from statements.yaml and the rules of the core package: change those, and run npm run generate. -->',
    '# What is checked, and what cannot be',
    introduction(statements),
    groups.map(([document, group]) => `* [${nameOf(document)}](#${anchorOf(document)}): ${plural(group.length, 'statement')}`).join('\n'),
    ...groups.flatMap(([document, group]) => [`<a id="${anchorOf(document)}"></a>`, `## ${nameOf(document)}`, ...whereabouts(document), tableOf(group, document)]),
    '## Rules beside the documents',
    'What scripts and files must be like for anything else to be checked, and what topolint asks of its own documents and comments.',
    otherRules(statements, rules),
  ].join('\n\n')}\n`
}

function firstDocumentOf({ sources: [first] }: Statement): string {
  return first?.document ?? ''
}

function introduction(statements: readonly Statement[]): string {
  const checked = statements.filter(({ rules }) => rules !== undefined).length
  return [
    `Microsoft's documents about UCMA applications say ${statements.length} things that matter when servers of two generations stand side by side. Each stands here in words of our own,`,
    `with the rules that check it. ${checked} are checked. The other ${statements.length - checked} no file can show, and the reason is given.`,
    'Where a document allows what looks suspicious, an example shows that nothing is found. Sections such as 2013-MIG-3 are [scenarios](rules/README.md#by-scenario).',
  ].join('\n')
}

function nameOf(document: string): string {
  const title = titleOfDocument(document)
  return escapeMarkdown(title === undefined ? document : `${title} (${document})`)
}

function anchorOf(document: string): string {
  return document.toLowerCase().replace(/[^a-z0-9]+/gu, '-')
}

function whereabouts(document: string): readonly string[] {
  const address = addressOfDocument({ document })
  return address === undefined ? [] : [markdownLink('The document', address)]
}

function tableOf(statements: readonly Statement[], document: string): string {
  return ['| | What it says | Kind | Section | Shows in | Checked by |', '|---|---|---|---|---|---|', ...statements.map((statement) => rowOf(statement, document))].join('\n')
}

const kinds: Readonly<Record<Statement['kind'], string>> = { must: 'must', 'must-not': 'must not', should: 'should', order: 'order', info: 'good to know' }

const languages: Readonly<Record<Statement['evidence'][number], string>> = { T: 'XML', Y: 'YAML', P: 'PowerShell', R: 'Markdown' }

function rowOf({ id, says, kind, sources, evidence, ...answer }: Statement, document: string): string {
  const sections = sources.map((source) => sectionOf(source, document)).filter(Boolean)
  const cells = [`<a id="${anchorOf(id)}"></a>${escapeMarkdown(id)}`, escapeMarkdown(says), kinds[kind], sections.join('; '), evidence.map((each) => languages[each]).join(', '), answerOf(answer)]
  return `| ${cells.join(' | ')} |`
}

/** Under the heading of its document a section stands alone; elsewhere the document leads to it. */
function sectionOf(source: Statement['sources'][number], document: string): string {
  const { section = '' } = source
  const address = addressOfDocument(source)
  if (source.document === document) return address !== undefined && address !== addressOfDocument({ document }) ? markdownLink(section, address) : escapeMarkdown(section)
  const name = address === undefined ? escapeMarkdown(source.document) : markdownLink(source.document, address)
  return [name, escapeMarkdown(section)].filter(Boolean).join(', ')
}

function answerOf({ rules = [], reason, silent = [] }: Pick<Statement, 'rules' | 'reason' | 'silent'>): string {
  const quiet = [...new Set(silent.map(({ rule }) => rule))]
  return [
    rules.filter((rule) => !quiet.includes(rule)).map(linkOf).join(', '),
    ...(reason === undefined ? [] : [`No rule: ${escapeMarkdown(reason)}`]),
    ...quiet.map((rule) => `${linkOf(rule)} finds nothing in ${examplesOf(silent.filter((each) => each.rule === rule))}`),
  ]
    .filter(Boolean)
    .join('<br>')
}

function examplesOf(silent: NonNullable<Statement['silent']>): string {
  return silent.map(({ example }) => `“${escapeMarkdown(example)}”`).join(' and ')
}

function otherRules(statements: readonly Statement[], rules: readonly CoveringRule[]): string {
  const named = new Set(statements.flatMap((statement) => statement.rules ?? []))
  const others = rules.filter(({ id }) => !named.has(id))
  return ['| Rule | What holds | Where it is written |', '|---|---|---|', ...others.map(({ id, title, basis }) => `| ${linkOf(id)} | ${escapeMarkdown(title)} | ${documentsOf(basis)} |`)].join('\n')
}

function documentsOf(basis: readonly Basis[]): string {
  const links = basis.map((each) => {
    const address = addressOfDocument(each)
    return address === undefined ? escapeMarkdown(each.document) : markdownLink(each.document, address)
  })
  return [...new Set(links)].join(', ')
}

function linkOf(rule: string): string {
  return linkToRule(rule, 'rules/')
}
