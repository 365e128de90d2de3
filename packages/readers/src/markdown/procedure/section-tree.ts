import { stepsOf, type OpenStep, type Operations, type Source, type Step, type Tree } from '@topolint/engine'
import { PathSegments } from '../../yaml/path-segments.js'
import type { FragmentReading } from '../../powershell/procedure/read-fragments.js'
import { CommandOperations } from './command-operations.js'
import type { Alternatives, Commands, Group, Portion, Words } from './portion.js'
import { proseStep, readProse, unrecognisedStep, type Prose, type StepPlace } from './prose-steps.js'
import { Shell } from './shell.js'
import { Whereabouts } from './whereabouts.js'
import { withSubject } from './with-subject.js'

export interface SectionInput {
  readonly file: Source
  readonly operations: Operations
  readonly fragments: ReadonlyMap<Commands, FragmentReading>
  /** Where the steps stand, by the headings above them. */
  readonly path: string
}

export interface SectionTree {
  readonly body: Tree<Step>
  readonly openSteps: readonly OpenStep[]
}

/** The procedure that the portions of a section are. */
export function sectionTree(input: SectionInput, portions: readonly Portion[]): SectionTree {
  const builder = new TreeBuilder(input)
  return { body: builder.sequence(portions), openSteps: builder.openSteps }
}

/** With more a procedure is not judged any more, so that the rest need not be looked at. */
const mostSteps = 10_000

class TreeBuilder {
  readonly openSteps: OpenStep[] = []
  readonly #input: SectionInput
  readonly #segments = new PathSegments()
  readonly #done: CommandOperations
  readonly #prose = new Map<Words, Prose>()
  #ordered = 0
  /** The heading above, where it is not the one of the section. */
  #heading = ''
  readonly #shell = new Shell()
  readonly #whereabouts = new Whereabouts()

  constructor(input: SectionInput) {
    this.#input = input
    this.#done = new CommandOperations(input)
  }

  /** `covered` is done by commands around: the sentence that announces a command is no step beside it. */
  sequence(portions: readonly Portion[], covered: ReadonlySet<string> = none): Tree<Step> {
    const done = this.#doneBehind(portions)
    return { kind: 'sequence', body: portions.flatMap((portion, index) => this.#treeOf(portion, union(covered, done[index] ?? none))) }
  }

  #treeOf(portion: Portion, covered: ReadonlySet<string>): readonly Tree<Step>[] {
    switch (portion.kind) {
      case 'words':
        return this.#wordsTree(portion, covered)
      case 'commands':
        return this.#commandsTree(portion)
      case 'group':
        return [this.#whereabouts.within(() => this.#groupTree(portion, covered))]
      case 'alternatives':
        return this.#choiceTree(portion, covered)
    }
  }

  /** Ways of which none does anything are no decision. */
  #choiceTree({ ways }: Alternatives, covered: ReadonlySet<string>): readonly Tree<Step>[] {
    const branches = ways.map(({ name, portions }) => ({ when: `${name} is chosen`, body: this.sequence(portions, covered) }))
    return branches.some(({ body }) => stepsOf(body).length > 0) ? [{ kind: 'choice', decider: 'user', branches }] : []
  }

  #wordsTree(words: Words, covered: ReadonlySet<string>): readonly Tree<Step>[] {
    const prose = this.#proseOf(words)
    this.#shell.read(prose.text, words.role)
    this.#whereabouts.read(prose.text, words.role)
    if (words.role === 'heading' || words.role === 'title') this.#heading = this.#headingPath(prose.text.text)
    const steps = prose.hits.filter(({ operation }) => !covered.has(operation)).map((hit) => proseStep(this.#input.file, prose, hit, this.#input.operations, this.#place(words)))
    return steps.map((step) => this.#leaf(this.#whereabouts.ofWords(step)))
  }

  #commandsTree(commands: Commands): readonly Tree<Step>[] {
    const reading = this.#input.fragments.get(commands)
    if (reading === undefined) return []
    this.openSteps.push(...reading.openSteps)
    const shell = this.#shell.named
    const tree = this.#whereabouts.ofCommands(reading.tree)
    return [shell === undefined ? tree : withSubject(tree, 'shell', shell, ({ subjects }) => subjects['shell'] === undefined)]
  }

  #groupTree(group: Group, covered: ReadonlySet<string>): Tree<Step> {
    const done = union(covered, this.#done.by(group.portions))
    const body = this.sequence(group.portions, done)
    const step = group.isStep ? this.#unrecognised(group, done) : undefined
    return step === undefined ? body : { kind: 'sequence', body: [this.#leaf(step), body] }
  }

  /** An item of which nothing is understood, or that may order more than its commands do. */
  #unrecognised({ portions }: Group, done: ReadonlySet<string>): Step | undefined {
    const words = portions.find((portion) => portion.kind === 'words')
    if (words === undefined || portions.some((portion) => portion.kind === 'words' && this.#proseOf(portion).hits.length > 0)) return undefined
    const { text } = this.#proseOf(words)
    const isKnown = this.#done.by(portions).size > 0 && [...this.#input.operations.mayBe(text.text)].every((operation) => done.has(operation))
    return isKnown ? undefined : unrecognisedStep(this.#input.file, this.#proseOf(words), this.#place(words))
  }

  /** For each portion what the commands behind it do, as far as the next words that order something: to the next heading for a heading. */
  #doneBehind(portions: readonly Portion[]): readonly ReadonlySet<string>[] {
    const done: ReadonlySet<string>[] = []
    let [behind, underHeading] = [none, none]
    for (const portion of portions.toReversed()) {
      const isHeading = portion.kind === 'words' && (portion.role === 'heading' || portion.role === 'title')
      done.push(isHeading ? underHeading : portion.kind === 'words' ? behind : none)
      const own = portion.kind === 'words' ? this.#proseOf(portion).hits.map(({ operation }) => operation) : []
      const does = this.#done.by([portion])
      behind = isHeading || own.length > 0 ? none : union(behind, does)
      underHeading = isHeading ? none : union(underHeading, [...does, ...own, ...this.#orderedIn(portion)])
    }
    return done.toReversed()
  }

  #orderedIn(portion: Portion): readonly string[] {
    if (portion.kind !== 'group') return []
    return portion.portions.flatMap((inner) => (inner.kind === 'words' ? this.#proseOf(inner).hits.map(({ operation }) => operation) : this.#orderedIn(inner)))
  }

  #proseOf(words: Words): Prose {
    const known = this.#prose.get(words)
    if (known !== undefined) return known
    const prose = readProse(this.#input.file, words, this.#input.operations, this.#ordered <= mostSteps)
    this.#ordered += prose.hits.length
    this.#prose.set(words, prose)
    return prose
  }

  #leaf(step: Step): Tree<Step> {
    const shell = this.#shell.named
    return { kind: 'step', step: shell === undefined ? step : { ...step, subjects: { shell, ...step.subjects } } }
  }

  #headingPath(text: string): string {
    const words = text.trim().replace(/\s+/gu, ' ').slice(0, 120)
    return this.#input.path === `/${words}` ? '' : `${words}/`
  }

  #place({ whole }: Words): StepPlace {
    return { whole, pathOf: (name) => `${this.#input.path}/${this.#segments.next(`${this.#heading}${name}`)}` }
  }
}

const none: ReadonlySet<string> = new Set()

function union(one: ReadonlySet<string>, other: Iterable<string>): ReadonlySet<string> {
  const more = [...other].filter((each) => !one.has(each))
  return more.length === 0 ? one : new Set([...one, ...more])
}
