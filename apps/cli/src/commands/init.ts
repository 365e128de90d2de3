import { join, relative, sep } from 'node:path'
import { languageOf, lint, type LintResult } from '@topolint/core'
import { createFile, discover, findProject, readInputs, type Place } from '@topolint/host'
import { setupOf, UsageError } from '@topolint/project'
import { escapeTerminal, guardCommands, plural, type Palette } from '@topolint/reporters'
import type { InitInvocation } from '../arguments/invocation.js'
import { defaultSelection } from '../arguments/lint-defaults.js'
import type { Io } from '../io.js'
import { paletteFor } from '../output/colour.js'
import { hookPlace, writeHook } from './hook.js'

const configurationName = 'topolint.yaml'

const configuration = `# What topolint goes by in this folder and below. topolint --print-config <file> says what holds for a file, and why.
# How much is asked for: minimal, recommended or strict.
extends: recommended

# Another level for a rule, or off: topolint rules lists them, topolint explain <rule> says why they are there.
# rules:
#   next-hop-newest-generation: error

# Files that are none of the topology; patterns as in a .gitignore.
# ignore:
#   - drafts/
`

/** Begins: looks at what is there, writes a small configuration, and offers a hook. What is there is never overwritten. */
export async function initCommand({ yes, colour }: InitInvocation, io: Io): Promise<number> {
  const { configuration: existing } = findProject(io.cwd)
  if (existing !== undefined) throw new UsageError(`${relative(io.cwd, existing).split(sep).join('/')} is there already. Expected a folder without a configuration.`)
  const setup = await setupOf(defaultSelection, io)
  const { places } = discover(['.'], io.cwd, setup.skipIn)
  const report = await lint(readInputs(places), setup.options)
  const problem = createFile(join(io.cwd, configurationName), configuration)
  if (problem !== undefined) throw new UsageError(`${configurationName} cannot be written: ${problem}.`)
  const palette = paletteFor(colour, io, io.stdout)
  print([foundLine(places), `wrote ${configurationName}`], io)
  print([...(await offerHook(yes, io)), '', palette.strong('Next'), ...nextSteps(report, palette)], io)
  return 0
}

function print(lines: readonly string[], io: Io): void {
  io.stdout.write(guardCommands(`${lines.join('\n')}\n`))
}

async function offerHook(yes: boolean, io: Io): Promise<readonly string[]> {
  const place = hookPlace(io.cwd)
  if (place === undefined) return []
  const isWanted = yes || (await io.ask?.(`Lint what is staged before each commit? This writes ${place.shown}.`)) === true
  if (!isWanted) return []
  const problem = writeHook(place)
  return [problem === undefined ? `wrote ${place.shown}` : `${place.shown} cannot be written: ${problem}`].map(escapeTerminal)
}

const nouns: readonly (readonly [string, string])[] = [
  ['yaml', 'YAML file'],
  ['json', 'JSON file'],
  ['xml', 'XML file'],
  ['powershell', 'PowerShell script'],
  ['markdown', 'Markdown file'],
  ['other', 'other file'],
]

function foundLine(places: readonly Place[]): string {
  const counts = nouns.map(([language, noun]) => ({ noun, count: places.filter(({ path }) => languageOf(path) === language).length })).filter(({ count }) => count > 0)
  return counts.length === 0 ? 'found nothing to lint yet' : `found ${counts.map(({ noun, count }) => plural(count, noun)).join(', ')}`
}

/** What to try, by what is there. */
function nextSteps({ findings, sources }: LintResult, palette: Palette): readonly string[] {
  const documents = sources.flatMap(({ facts }) => facts.documents)
  const exported = documents.find(({ kind }) => kind === 'PublishedTopology' || kind === 'TopologyBuilder')?.at.source.path
  const steps = [
    ['topolint', findings.length === 0 ? 'nothing is found today' : `${plural(findings.length, 'finding')} today`],
    ...(findings.length === 0 ? [] : [['topolint baseline create', 'keep them for later, and report only what is new']]),
    ...(exported === undefined || documents.some(({ kind }) => kind === 'Topology') ? [] : [[`topolint import ${exported}`, 'the YAML document of that topology, to say in it what no export holds']]),
    ...(documents.length === 0 ? [] : [['topolint graph -f svg=topology.svg', 'a picture of it']]),
  ]
  const column = Math.max(...steps.map(([command = '']) => command.length))
  return steps.map(([command = '', says = '']) => `  ${escapeTerminal(command).padEnd(column)}  ${palette.faint(says)}`)
}
