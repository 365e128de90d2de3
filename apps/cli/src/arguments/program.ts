import { Command } from 'commander'
import { readVersion } from '../version.js'
import { addFixing, fixingOf, type FixFlags } from './fixing.js'
import { addFormat, type Format } from './format.js'
import { closingHelp } from './help.js'
import { lintDefaults } from './lint-defaults.js'
import { addFolder, addRuleCommands } from './rule-commands.js'
import { subcommand, type Colour, type Take } from './subcommand.js'
import { parseThreshold, type Threshold } from './threshold.js'

interface LintFlags extends Colour, FixFlags {
  readonly format?: readonly Format[]
  readonly unknown?: true
  readonly failOn: Threshold
  readonly failOnUnknown?: true
  readonly rules?: readonly string[]
  readonly sarifIncludeSuppressed?: true
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
  addExplain(program, take)
  addRules(program, take)
  addShow(program, take)
  addRuleCommands(program, take)
  return program.addHelpText('after', closingHelp)
}

function addLint(program: Command, take: Take): void {
  addFixing(program)
    .argument('[paths...]', 'files and folders to lint; the current folder by default')
    .option('-f, --format <name[=file]>', 'pretty, json or sarif, to standard output or to a file; may be given several times (default: pretty)', addFormat)
    .option('--unknown', 'list what could not be judged, and what would have to be known')
    .option('--fail-on <level>', 'the level from which on a finding makes the exit code 1: error, warning, info or never', parseThreshold, lintDefaults.failOn)
    .option('--fail-on-unknown', 'make the exit code 1 when something could not be judged')
    .option('--rules <folder>', 'rules of your own, beside the built-in ones; may be given several times', addFolder)
    .option('--sarif-include-suppressed', 'put what is suppressed into sarif, with the reasons')
    .option('--color', 'colours even where nobody seems to look')
    .option('--no-color', 'no colours')
    .action((paths: readonly string[], { format, unknown, failOn, failOnUnknown, rules, sarifIncludeSuppressed, color, ...fixFlags }: LintFlags) => {
      const fixing = fixingOf(fixFlags, format, program)
      take({
        command: 'lint',
        paths: paths.length === 0 ? lintDefaults.paths : paths,
        formats: format ?? (fixing?.write === false ? [] : lintDefaults.formats),
        fixing,
        unknown: unknown === true,
        failOn,
        failOnUnknown: failOnUnknown === true,
        rules: rules ?? lintDefaults.rules,
        includeSuppressed: sarifIncludeSuppressed === true,
        colour: color,
      })
    })
}

function addExplain(program: Command, take: Take): void {
  subcommand(program, 'explain', 'say why a rule is there, what it checks, and show examples')
    .argument('<rule>', 'the id of the rule')
    .option('--rules <folder>', 'where rules of your own are; may be given several times', addFolder)
    .action((rule: string, { rules = [], color }: Colour & { readonly rules?: readonly string[] }) => take({ command: 'explain', rule, rules, colour: color }))
}

function addRules(program: Command, take: Take): void {
  subcommand(program, 'rules', 'list the rules')
    .option('--json', 'as JSON')
    .action(({ json, color }: Colour & { readonly json?: true }) => take({ command: 'rules', json: json === true, colour: color }))
}

function addShow(program: Command, take: Take): void {
  subcommand(program, 'show', 'say what was read from a file, and what was not understood')
    .argument('<path>', 'the file')
    .action((path: string, { color }: Colour) => take({ command: 'show', path, colour: color }))
}
