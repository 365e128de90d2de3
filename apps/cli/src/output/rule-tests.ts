import type { ExampleOutcome, ExampleTest, RuleTest, Survivor } from '@topolint/core'
import { escapeTerminal, plural, type Palette } from '@topolint/reporters'

export interface RuleFileTest extends RuleTest {
  readonly path: string
}

type Misfixed = Extract<ExampleOutcome, { readonly kind: 'misfixed' }>
type Mark = Extract<ExampleOutcome, { readonly kind: 'wrong' }>['found'][number]

/** What came of the examples and the faults of each rule, and one line that closes the run. */
export function renderRuleTests(tests: readonly RuleFileTest[], palette: Palette): string {
  return `${[...tests.map((test) => renderTest(test, palette).join('\n')), closingLine(tests, palette)].join('\n\n')}\n`
}

function renderTest({ path, examples, mutants, survivors }: RuleFileTest, palette: Palette): readonly string[] {
  return [
    palette.strong(escapeTerminal(path)),
    ...examples.flatMap((example) => renderExample(example, palette)),
    ...survivors.flatMap((survivor) => renderSurvivor(survivor, palette)),
    ...(mutants > 0 && survivors.length === 0 ? [`  ${palette.good('✓')} every fault is noticed ${palette.faint(`${mutants} tried`)}`] : []),
  ]
}

function renderExample({ name, outcome, isGood }: ExampleTest, palette: Palette): readonly string[] {
  const head = `  ${isGood ? palette.good('✓') : palette.error('✗')} ${escapeTerminal(name)} ${palette.faint(outcome.kind)}`
  if (isGood) return [head]
  const rows = [...('wanted' in outcome ? outcome.wanted.map((mark) => markLine('wanted', mark)) : []), ...('found' in outcome ? outcome.found.map((mark) => markLine('found', mark)) : []), ...('texts' in outcome ? outcome.texts.flatMap(textLines) : [])]
  return [head, ...(rows.length === 0 ? [`      ${expectations[outcome.kind] ?? ''}`] : rows)]
}

/** An example can come out as one of the other sort would. */
const expectations: Readonly<Partial<Record<ExampleOutcome['kind'], string>>> = {
  validated: 'an invalid example needs a mark: a comment with <- and the exact message, on the line of the finding',
  reported: 'a valid example has no marks: nothing may be found in it',
}

function markLine(what: string, { path, line, message, level }: Mark): string {
  return `      ${what.padEnd('wanted'.length)}  ${escapeTerminal(path)}:${line}  ${level === undefined ? '' : `(${level}) `}${escapeTerminal(message)}`
}

/** The first line in which two texts differ. */
function textLines({ path, wanted, found }: Misfixed['texts'][number]): readonly string[] {
  const [left, right] = [wanted.split('\n'), found.split('\n')]
  const at = left.findIndex((line, index) => line !== right[index])
  const line = at < 0 ? left.length : at
  return [['wanted', left[line]] as const, ['found', right[line]] as const].map(([what, text]) => `      ${what.padEnd('wanted'.length)}  ${escapeTerminal(path)}:${line + 1} fixed  ${text === undefined ? '(nothing)' : escapeTerminal(text)}`)
}

function renderSurvivor({ says, before, after }: Survivor, palette: Palette): readonly string[] {
  const rows = [`before  ${before}`, ...(after === undefined ? ['after   gone'] : [`after   ${after}`])]
  return [`  ${palette.error('✗')} no example notices that ${escapeTerminal(oneLine(says))}`, ...rows.map((row) => `      ${escapeTerminal(oneLine(row, /\s*\n\s*/gu))}`)]
}

function oneLine(text: string, breaks = /\s+/gu): string {
  return text.trim().replace(breaks, ' ')
}

function closingLine(tests: readonly RuleFileTest[], palette: Palette): string {
  const examples = tests.flatMap((test) => test.examples)
  const failed = examples.filter(({ isGood }) => !isGood).length
  const survivors = tests.flatMap((test) => test.survivors).length
  const faults = tests.reduce((sum, { mutants }) => sum + mutants, 0)
  return [
    plural(tests.length, 'rule'),
    `${plural(examples.length, 'example')}${failed === 0 ? '' : `, ${palette.error(`${failed} not as stated`)}`}`,
    `${plural(faults, 'fault')} tried${survivors === 0 ? '' : `, ${palette.error(`${survivors} not noticed`)}`}`,
  ].join(' · ')
}
