import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { broken, folder, healthy, readText, topolint, unknowable, type Outcome } from './command.js'
import { hasGit, repository, write } from './repository.js'

const commands = ['', 'baseline', 'explain', 'rules', 'show', 'test', 'new', 'graph', 'import', 'init']
const rule = 'next-hop-newest-generation'
const files = { 'topology.yaml': broken }
const only = ['--only', rule]

/** What an outcome comes to, in a word. */
type Gist = (outcome: Outcome, cwd: string) => unknown

/** A run with a flag, and the same without it: a flag that changes nothing is none. */
interface Row {
  readonly files?: Readonly<Record<string, string>>
  /** The files lie in the last commit of a repository. */
  readonly isCommitted?: true
  /** What is done in the folder first. */
  readonly first?: (cwd: string) => void
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  readonly args: readonly string[]
  readonly flag: readonly string[]
  readonly gist: Gist
  readonly with: unknown
  readonly without: unknown
}

const codeOf: Gist = ({ code }) => code
const isColoured: Gist = ({ stdout }) => stdout.includes('\u001b[')
const colour = { env: { FORCE_COLOR: '1' }, gist: isColoured, flag: ['--no-color'], with: false, without: true }
const noColour = { gist: isColoured, flag: ['--color'], with: true, without: false }
const first = (pattern: RegExp): Gist => ({ stdout }) => pattern.exec(stdout)?.[1] ?? 'none'
const outputHas = (text: string): Gist => ({ stdout }) => stdout.includes(text)
const isThere = (path: string): Gist => (_, cwd) => existsSync(join(cwd, path))
const newRule = (cwd: string): unknown => topolint(['new', 'rule', 'pool-name-misleads'], { cwd })

interface Selecting {
  readonly args: (rule: string) => readonly string[]
  /** Whether the rule is on, as the command tells it. */
  readonly gist: (rule: string) => Gist
}

/** When every generation of the examples is out of support, of which a remark tells that `minimal` leaves out. */
const later = { SOURCE_DATE_EPOCH: '1893456000' }
const foreign = { 'topology.yaml': healthy.replaceAll('apps.contoso.com', 'apps.fabrikam.com') }

/** The flags with which several commands choose rules. */
function selecting(name: string, { args, gist }: Selecting): readonly (readonly [string, Row])[] {
  const off = { files: { ...files, 'topolint.yaml': `rules: { ${rule}: off }\n`, 'strict.yml': 'extends: strict\n' }, args: args(rule), gist: gist(rule) }
  const on = { files, args: args(rule), gist: gist(rule), with: false, without: true }
  const rows: readonly (readonly [string, Row])[] = [
    ['--config', { ...off, flag: ['--config', 'strict.yml'], with: true, without: false }],
    ['--no-config', { ...off, flag: ['--no-config'], with: true, without: false }],
    ['--profile', { files: { 'topology.yaml': healthy }, env: later, args: args('platform-support'), gist: gist('platform-support'), flag: ['--profile', 'minimal'], with: false, without: true }],
    ['--rule', { ...on, flag: ['--rule', `${rule}=off`] }],
    ['--only', { ...on, flag: ['--only', 'parse-error'] }],
    ['--skip', { ...on, flag: ['--skip', rule] }],
    ['--rules', { files: foreign, first: newRule, args: args('pool-name-misleads'), gist: gist('pool-name-misleads'), flag: ['--rules', 'topolint-rules'], with: true, without: false }],
  ]
  return rows.map(([flag, row]) => [`${name} ${flag}`.trim(), row])
}

const held = broken.replace('nextHop: pool10.contoso.com', `nextHop: pool10.contoso.com # topolint-ignore[${rule}]: agreed`)
const idle = healthy.replace('  - fqdn: apps.contoso.com', `  # topolint-ignore[${rule}]: it was agreed\n  - fqdn: apps.contoso.com`)
const exported = `<Topology xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008">
  <Sites><CentralSite SiteId="1"><Name>Redmond</Name></CentralSite></Sites>
  <Clusters><Cluster RequiresReplication="true" Fqdn="pool13.contoso.com"><ClusterId SiteId="1" Number="1" /></Cluster></Clusters>
  <Services><Service RoleVersion="1" ServiceVersion="6"><ServiceId SiteId="1" RoleName="Registrar" Instance="1" /><DependsOn /><InstalledOn><ClusterId SiteId="1" Number="1" /></InstalledOn></Service></Services>
</Topology>
`
const hooks = { 'topology.yaml': healthy, '.git/hooks/README': '' }
const draw = (cwd: string): unknown => topolint(['baseline', 'create', '--baseline', 'old.json'], { cwd })
const drawUsual = (cwd: string): unknown => topolint(['baseline', 'create'], { cwd })
const breakIt = (cwd: string): void => write(cwd, files)
const warned = { 'topology.yaml': broken, 'topolint.yaml': `rules: { ${rule}: warning }\n` }

const rows = new Map<string, Row>([
  ['--version', { args: [], flag: ['--version'], gist: first(/^(\d+\.)/u), with: '0.', without: 'none' }],
  ['--staged', { files: { 'topology.yaml': healthy }, isCommitted: true, first: breakIt, args: only, flag: ['--staged'], gist: codeOf, with: 0, without: 1 }],
  ['--changed', { files, isCommitted: true, args: only, flag: ['--changed'], gist: codeOf, with: 0, without: 1 }],
  ['--since', { files, isCommitted: true, args: only, flag: ['--since', 'main'], gist: codeOf, with: 0, without: 1 }],
  ['--stdin', { files, input: healthy, args: ['--stdin-filename', 'topology.yaml', ...only], flag: ['--stdin'], gist: codeOf, with: 0, without: 2 }],
  ['--stdin-filename', { files, input: healthy, args: ['--stdin', ...only], flag: ['--stdin-filename', 'topology.yaml'], gist: codeOf, with: 0, without: 2 }],
  ['--no-error-on-unmatched-pattern', { args: ['*.ps1'], flag: ['--no-error-on-unmatched-pattern'], gist: codeOf, with: 0, without: 2 }],
  ['--list-files', { files, args: [], flag: ['--list-files'], gist: ({ stdout }) => stdout === 'topology.yaml\n', with: true, without: false }],
  ['--print-config', { files, args: [], flag: ['--print-config', 'topology.yaml'], gist: outputHas('profile: recommended'), with: true, without: false }],
  ...selecting('', { args: () => [], gist: (id) => outputHas(`[${id}]`) }),
  ['--fix', { files: { 'topology.yaml': idle }, args: [], flag: ['--fix'], gist: (_, cwd) => readText(cwd, 'topology.yaml') === healthy, with: true, without: false }],
  ['--unsafe', { files, args: ['--fix', ...only], flag: ['--unsafe'], gist: (_, cwd) => readText(cwd, 'topology.yaml') === healthy, with: true, without: false }],
  ['--diff', { files: { 'topology.yaml': idle }, args: [], flag: ['--diff'], gist: outputHas('-  # topolint-ignore'), with: true, without: false }],
  ['--format', { files, args: only, flag: ['--format', 'json'], gist: outputHas('"formatVersion": 1'), with: true, without: false }],
  ['--baseline', { files, first: draw, args: only, flag: ['--baseline', 'old.json'], gist: codeOf, with: 0, without: 1 }],
  ['--no-baseline', { files, first: drawUsual, args: only, flag: ['--no-baseline'], gist: codeOf, with: 1, without: 0 }],
  ['--quiet', { files: warned, args: only, flag: ['--quiet'], gist: outputHas('warning['), with: false, without: true }],
  ['--unknown', { files: { 'topology.yaml': unknowable }, args: only, flag: ['--unknown'], gist: outputHas(`unknown[${rule}]`), with: true, without: false }],
  ['--sarif-include-suppressed', { files: { 'topology.yaml': held }, args: ['-f', 'sarif', ...only], flag: ['--sarif-include-suppressed'], gist: outputHas('"justification": "agreed"'), with: true, without: false }],
  ['--color', { files, args: only, ...noColour }],
  ['--no-color', { files, args: only, ...colour }],
  ['--fail-on', { files: warned, args: only, flag: ['--fail-on', 'warning'], gist: codeOf, with: 1, without: 0 }],
  ['--max-warnings', { files: warned, args: only, flag: ['--max-warnings', '0'], gist: codeOf, with: 1, without: 0 }],
  ['--fail-on-unknown', { files: { 'topology.yaml': unknowable }, args: only, flag: ['--fail-on-unknown'], gist: codeOf, with: 1, without: 0 }],

  ...selecting('baseline', { args: () => ['baseline', 'create'], gist: (id) => (_, cwd) => readText(cwd, 'topolint-baseline.json').includes(`"${id}"`) }),
  ['baseline --baseline', { files, args: ['baseline', 'create'], flag: ['--baseline', 'other.json'], gist: isThere('other.json'), with: true, without: false }],
  ['baseline --color', { files, first: drawUsual, args: ['baseline', 'stats'], ...noColour }],
  ['baseline --no-color', { files, first: drawUsual, args: ['baseline', 'stats'], ...colour }],

  ...selecting('explain', { args: (id) => ['explain', id], gist: () => ({ code, stdout }) => code === 0 && !stdout.includes('\nhere: off') }),
  ['explain --color', { args: ['explain', rule], ...noColour }],
  ['explain --no-color', { args: ['explain', rule], ...colour }],

  ...selecting('rules', { args: () => ['rules'], gist: (id) => ({ stdout }) => new RegExp(`^ {2}${id} +(?!off)\\w`, 'mu').test(stdout) }),
  ['rules --json', { args: ['rules'], flag: ['--json'], gist: outputHas('"formatVersion": 1'), with: true, without: false }],
  ['rules --color', { args: ['rules'], ...noColour }],
  ['rules --no-color', { args: ['rules'], ...colour }],

  ['show --estates', { files, args: ['show', 'topology.yaml'], flag: ['--estates'], gist: outputHas('Estate 1'), with: true, without: false }],
  ['show --config', { files: { ...files, 'estates.yml': 'estates: { all: "*.yaml" }\n' }, args: ['show', '--estates'], flag: ['--config', 'estates.yml'], gist: outputHas('Estate all'), with: true, without: false }],
  ['show --no-config', { files: { ...files, 'topolint.yaml': 'estates: { all: "*.yaml" }\n' }, args: ['show', '--estates'], flag: ['--no-config'], gist: outputHas('Estate all'), with: false, without: true }],
  ['show --color', { files, args: ['show', 'topology.yaml'], ...noColour }],
  ['show --no-color', { files, args: ['show', 'topology.yaml'], ...colour }],

  ['test --color', { first: newRule, args: ['test'], ...noColour }],
  ['test --no-color', { first: newRule, args: ['test'], ...colour }],
  ['new --dir', { args: ['new', 'rule', 'pool-name-misleads'], flag: ['--dir', 'own'], gist: isThere('own/pool-name-misleads.yaml'), with: true, without: false }],

  ...selecting('graph', { args: () => ['graph'], gist: (id) => outputHas(`<br/>${id === rule ? 'error' : id === 'platform-support' ? 'remark' : 'warning'}"`) }),
  ['graph --format', { files, args: ['graph'], flag: ['--format', 'svg'], gist: outputHas('<svg'), with: true, without: false }],

  ['import --output', { files: { 'topology.xml': exported }, args: ['import', 'topology.xml'], flag: ['--output', 'out.yaml'], gist: isThere('out.yaml'), with: true, without: false }],
  ['import --name', { files: { 'topology.xml': exported }, args: ['import', 'topology.xml'], flag: ['--name', 'fabrikam'], gist: first(/^name: (\w+)$/mu), with: 'fabrikam', without: 'topology' }],
  ['init --yes', { files: hooks, args: ['init'], flag: ['--yes'], gist: isThere('.git/hooks/pre-commit'), with: true, without: false }],
  ['init --color', { files: hooks, args: ['init'], ...noColour }],
  ['init --no-color', { files: hooks, args: ['init'], ...colour }],
])

describe('every flag that the help lists does what it says', () => {
  test.each(commands)('topolint %s', (command) => {
    const { stdout } = topolint([...(command === '' ? [] : [command]), '--help'], { cwd: folder() })
    const flags = [...stdout.matchAll(/^ +(?:-\w, )?(--[\w-]+)/gmu)].flatMap(([, flag = '']) => (flag === '--help' ? [] : [`${command} ${flag}`.trim()]))
    const tested = [...rows.keys()].filter((name) => (command === '' ? name.startsWith('--') : name.startsWith(`${command} `)))
    expect([...flags].sort()).toEqual([...tested].sort())
  })

  test.skipIf(!hasGit).each([...rows])('%s', (_name, { args, flag, gist, ...row }) => {
    const gists = [flag, []].map((more) => {
      const cwd = row.isCommitted === undefined ? folder(row.files) : repository(row.files)
      row.first?.(cwd)
      return gist(topolint([...args, ...more], { cwd, ...(row.env === undefined ? {} : { env: row.env }), ...(row.input === undefined ? {} : { input: row.input }) }), cwd)
    })
    expect(gists).toEqual([row.with, row.without])
  })
})
