import { known, knownPath, noFacts, span, stepsOf, unknown, type DocumentFact, type Field, type ProcedureFact, type RawFinding, type Source, type Step } from '@topolint/engine'
import type { Range } from '@topolint/yaml'
import { readFragments, type FragmentReading } from '../powershell/procedure/read-fragments.js'
import { nothingRead, type Reading } from '../reading.js'
import type { Block, Heading } from './block/block.js'
import { parseBlocks } from './block/parse-blocks.js'
import { readable, type Refused } from './block/readable.js'
import { commentsOf } from './comments.js'
import { readDeclarations, type Declared } from './declarations.js'
import { isReference, mayMatter } from './may-matter.js'
import { BlockReader, isNumbered } from './procedure/block-reader.js'
import { ParagraphReader } from './procedure/paragraph-reader.js'
import { Prerequisites } from './procedure/prerequisites.js'
import { commandsIn, type Commands, type Portion } from './procedure/portion.js'
import { sectionTree } from './procedure/section-tree.js'
import { sectionsOf, type Section } from './procedure/section.js'
import type { RunbookContext } from './runbook-context.js'
import { toPart } from './text/mapped-text.js'

/** What reading a runbook gives. */
export interface RunbookReading extends Reading {
  /** The paths of the script files that its commands call. */
  readonly called: readonly string[]
}

/** Reads what a Markdown text tells people to do, in words and in commands. */
export function readRunbook(source: Source, context: RunbookContext): RunbookReading {
  return mayMatter(source.text) && !isReference(source.text) ? new RunbookReader(source, context).read() : { ...nothingRead, called: [] }
}

interface SectionPortions {
  readonly section: Section
  readonly portions: readonly Portion[]
}

/** What is known of a section from outside of it. */
interface Around {
  readonly document: DocumentFact
  readonly fragments: ReadonlyMap<Commands, FragmentReading>
  readonly prerequisites: Prerequisites
  readonly declared: readonly Declared[]
}

class RunbookReader {
  readonly #source: Source
  readonly #context: RunbookContext
  readonly #blocks: readonly Block[]
  readonly #refused: readonly Refused[]
  readonly #reader: BlockReader

  constructor(source: Source, context: RunbookContext) {
    const { text, refused } = readable(source.text)
    this.#source = source
    this.#context = context
    this.#blocks = parseBlocks(text)
    this.#refused = refused
    this.#reader = new BlockReader(source.text, new ParagraphReader(source.text, () => context.operations().words.sentence))
  }

  read(): RunbookReading {
    const document = this.#document()
    const scenarios = this.#context.scenarios()
    const sections = sectionsOf(this.#blocks, (heading) => scenarios.inHeading(this.#reader.says(heading)), (heading) => isNumbered(this.#reader.says(heading)))
    const read = sections.map((section) => ({ section, portions: this.#reader.read(section.blocks) }))
    const fragments = this.#readFragments(read, document)
    const readings = [...fragments.values()]
    const comments = [...commentsOf(this.#source, this.#reader.comments, this.#blocks), ...readings.flatMap((reading) => reading.comments)]
    const { declared, findings } = readDeclarations(comments, this.#context.scenarios)
    const prerequisites = new Prerequisites(this.#source, comments)
    const procedures = read.flatMap((each) => this.#procedure(each, { document, fragments, prerequisites, declared: declaredIn(declared, each.section, sections) }))
    const wrong = [...fragments].flatMap(([{ isSure }, reading]) => (isSure && doesSomething(reading) ? reading.findings : reading.findings.filter(({ rule }) => rule !== 'parse-error')))
    return {
      facts: { ...noFacts, documents: [document], procedures, commands: readings.flatMap(({ commands }) => commands) },
      findings: [...this.#refusals(), ...findings, ...wrong],
      comments,
      called: [...new Set(readings.flatMap(({ called }) => called))],
    }
  }

  #document(): DocumentFact {
    const title = this.#blocks.find((block) => block.kind === 'heading') ?? this.#blocks[0]
    const at = span(this.#source, firstLine(this.#source.text, title ?? { start: 0, end: 0 }))
    return { kind: 'Runbook', identity: knownPath(this.#source), at, fields: {} }
  }

  #readFragments(sections: readonly SectionPortions[], document: DocumentFact): ReadonlyMap<Commands, FragmentReading> {
    const all = sections.flatMap(({ portions }) => commandsIn(portions)).sort((left, right) => left.whole.start - right.whole.start)
    if (all.length === 0) return new Map()
    const readings = readFragments(all.map(({ text }) => toPart(this.#source, text, 'powershell')), this.#context, document)
    return new Map(all.flatMap((commands, index) => {
      const reading = readings[index]
      return reading === undefined ? [] : [[commands, reading] as const]
    }))
  }

  #procedure({ section, portions }: SectionPortions, { document, fragments, prerequisites, declared }: Around): readonly ProcedureFact[] {
    const { heading, scenario } = section
    const name = heading === undefined ? undefined : this.#reader.says(heading).trim().replace(/\s+/gu, ' ').slice(0, 120)
    const path = name === undefined ? '' : `/${name}`
    const at = heading === undefined ? document.at : span(this.#source, firstLine(this.#source.text, heading))
    const tree = sectionTree({ file: this.#source, operations: this.#context.operations(), fragments, path }, portions)
    const steps = stepsOf(tree.body)
    const named: Field = scenario === undefined ? unknown('the scenario of the runbook') : known(scenario.id, at)
    const declaredScenario = declared.find((each) => each.scenario !== undefined)?.scenario ?? named
    if (declaredScenario.state !== 'known' && !steps.some((step) => isOfProduct(step))) return []
    return [
      {
        form: 'runbook',
        name: known(name ?? this.#title() ?? fileName(this.#source.path), at),
        identity: `${knownPath(this.#source)}${path}`,
        at,
        path,
        document,
        scenario: declaredScenario,
        application: declared.find((each) => each.application !== undefined)?.application ?? unknown('the application that the runbook is about'),
        prerequisites: prerequisites.of(steps, at),
        body: tree.body,
        openSteps: tree.openSteps,
      },
    ]
  }

  #title(): string | undefined {
    const heading = this.#blocks.find((block): block is Heading => block.kind === 'heading')
    return heading === undefined ? undefined : this.#reader.says(heading).trim()
  }

  #refusals(): readonly RawFinding[] {
    const [first, ...others] = this.#refused
    if (first === undefined) return []
    const more = others.length === 0 ? '' : ` (${others.length} more such lines)`
    return [{ rule: 'parse-error', message: `${first.message}${more}`, at: span(this.#source, { start: first.start, end: Math.min(first.end, first.start + 80) }), path: '' }]
  }
}

const ofProduct = /-cs[a-z]|rtcsrv|front[- ]?end|registrar|trusted|topology|next[- ]hop|application ?pool|provisioner|wmi|wbemtest|ocscore|replica|bootstrapper|legacy|ucma \d|\bsip:\S/iu

/** Words alone are said of any software: "create an application" begins no procedure of the product, a cmdlet or the name of a pool does. */
function isOfProduct({ operation, possibly, name, at, subjects }: Step): boolean {
  if (operation === undefined && possibly === undefined) return false
  return at.source.part !== undefined || ofProduct.test(name) || Object.values(subjects).some(({ state }) => state === 'known')
}

/** Pages quote code in parts that are no whole script: those matter only where they do something of ours. */
function doesSomething({ tree }: FragmentReading): boolean {
  return stepsOf(tree).some(({ operation }) => operation !== undefined)
}

/** What is declared between the beginning of a section and the next one, or right before its heading. */
function declaredIn(declared: readonly Declared[], section: Section, sections: readonly Section[]): readonly Declared[] {
  return declared.filter(({ start }) => sectionAt(start, sections) === section)
}

function sectionAt(offset: number, sections: readonly Section[]): Section | undefined {
  const holding = sections.findLast(({ heading, blocks }) => heading !== undefined && heading.start <= offset && offset <= (blocks.at(-1)?.end ?? 0))
  return holding ?? sections.find(({ heading }) => heading === undefined)
}

function firstLine(text: string, { start, end }: Range): Range {
  const line = text.indexOf('\n', start)
  const last = line < 0 || line > end ? end : line
  return { start, end: text.slice(start, last).trimEnd().length + start }
}

function fileName(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.(?:md|markdown)$/iu, '')
}
