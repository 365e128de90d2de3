import { Command } from 'commander'
import { readVersion } from '../version.js'
import { addBaselineCommand } from './baseline-command.js'
import { addFirstCommands } from './first-commands.js'
import { addFixing, fixingOf, type FixFlags } from './fixing.js'
import { addFormat, formatChoices, type Format } from './format.js'
import { addGraphCommand } from './graph-command.js'
import { closingHelp } from './help.js'
import { addInspection, inspectionOf, type InspectionFlags } from './inspection.js'
import type { LintInvocation } from './invocation.js'
import { lintDefaults } from './lint-defaults.js'
import { addOutcome, type OutcomeFlags } from './outcome.js'
import { addRuleCommands } from './rule-commands.js'
import { addSelection, parseFile, selectionOf, type SelectionFlags } from './selection.js'
import { addShowCommand } from './show-command.js'
import { addStdin, stdinOf, type StdinFlags } from './stdin.js'
import { addColour, subcommand, type Colour, type Take } from './subcommand.js'
import { addVersions, versionsOf, type VersionFlags } from './versions.js'

interface LintFlags extends Colour, FixFlags, InspectionFlags, OutcomeFlags, SelectionFlags, StdinFlags, VersionFlags {
  readonly format?: readonly Format[]
  readonly baseline?: string | false
  readonly errorOnUnmatchedPattern: boolean
  readonly sarifIncludeSuppressed?: true
}

interface RulesFlags extends Colour, SelectionFlags {
  readonly json?: true
}

/** The command line: what may be written, and what it asks for. */
export function buildProgram(take: Take): Command {
  const program = new Command('topolint')
    .description('Lints the files in which a team keeps its Lync Server or Skype for Business topology.')
    .version(readVersion(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .enablePositionalOptions()
    .showHelpAfterError('(topolint --help says what there is)')
  addLint(program, take)
  addBaselineCommand(program, take)
  addExplain(program, take)
  addRules(program, take)
  addShowCommand(program, take)
  addRuleCommands(program, take)
  addGraphCommand(program, take)
  addFirstCommands(program, take)
  return program.addHelpText('after', closingHelp)
}

function addLint(program: Command, take: Take): void {
  program.argument('[paths...]', 'files, folders and patterns to lint; the current folder by default')
  addInputs(program.optionsGroup('Files:'))
  addSelection(program.optionsGroup('Rules:'))
  addFixing(program.optionsGroup('Fixes:'))
  addReport(program.optionsGroup('Report:'))
  addOutcome(program.optionsGroup('Exit code:'))
  program
    .action((paths: readonly string[], flags: LintFlags) => take(lintInvocation(paths, flags, program)))
}

function addInputs(program: Command): void {
  addVersions(program)
  addStdin(program).option('--no-error-on-unmatched-pattern', 'let paths and patterns stand for nothing')
  addInspection(program)
}

function addReport(program: Command): void {
  const command = program
    .option('-f, --format <name[=file]>', `${formatChoices}, to standard output or to a file; may be given several times (default: pretty)`, addFormat)
    .option('--baseline <file>', 'findings that are not to be reported (default: topolint-baseline.json, if it is there)', parseFile)
    .option('--no-baseline', 'no baseline')
    .option('--quiet', 'report errors only')
    .option('--unknown', 'list what could not be judged, and what would have to be known')
    .option('--sarif-include-suppressed', 'put what is suppressed into sarif, with the reasons')
  addColour(command)
}

function lintInvocation(paths: readonly string[], flags: LintFlags, program: Command): LintInvocation {
  const fixing = fixingOf(flags, flags.format, program)
  const stdin = stdinOf(flags, program)
  if (stdin !== undefined && fixing !== undefined) program.error("error: option '--stdin' has no file to mend. Expected it without '--fix' and '--diff'.")
  return {
    command: 'lint',
    paths: paths.length === 0 ? lintDefaults.paths : paths,
    selection: selectionOf(flags),
    mustMatch: flags.errorOnUnmatchedPattern,
    formats: flags.format ?? (fixing?.write === false ? [] : lintDefaults.formats),
    fixing,
    baseline: flags.baseline,
    stdin,
    versions: versionsOf(flags, { fixing, stdin }, program),
    inspect: inspectionOf(flags),
    unknown: flags.unknown === true,
    quiet: flags.quiet === true,
    failOn: flags.failOn,
    maxWarnings: flags.maxWarnings,
    failOnUnknown: flags.failOnUnknown === true,
    includeSuppressed: flags.sarifIncludeSuppressed === true,
    colour: flags.color,
  }
}

function addExplain(program: Command, take: Take): void {
  const command = addColour(subcommand(program, 'explain', 'say why a rule is there, what it checks, and show examples'))
    .argument('<rule>', 'the id of the rule')
  addSelection(command).action((rule: string, { color, ...flags }: Colour & SelectionFlags) => take({ command: 'explain', rule, selection: selectionOf(flags), colour: color }))
}

function addRules(program: Command, take: Take): void {
  const command = addColour(subcommand(program, 'rules', 'list the rules, with the levels that they have here'))
    .option('--json', 'as JSON')
  addSelection(command).action(({ json, color, ...flags }: RulesFlags) => take({ command: 'rules', json: json === true, selection: selectionOf(flags), colour: color }))
}
