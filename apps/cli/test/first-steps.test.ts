import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { broken, folder, healthy, readText, topolint } from './command.js'
import { loggingCommands, workflowCommands } from './log-commands.js'

const exported = `<Topology xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008">
  <Sites><CentralSite SiteId="1"><Name>Redmond</Name></CentralSite></Sites>
  <Clusters>
    <Cluster RequiresReplication="true" Fqdn="pool13.contoso.com"><ClusterId SiteId="1" Number="1" /><Machine OrdinalInCluster="1" Fqdn="fe1.contoso.com" /></Cluster>
    <Cluster RequiresReplication="true" Fqdn="apps.contoso.com"><ClusterId SiteId="1" Number="2" /><Machine OrdinalInCluster="1" Fqdn="app1.contoso.com" /></Cluster>
  </Clusters>
  <Services>
    <Service RoleVersion="1" ServiceVersion="6"><ServiceId SiteId="1" RoleName="Registrar" Instance="1" /><DependsOn /><InstalledOn><ClusterId SiteId="1" Number="1" /></InstalledOn></Service>
    <Service RoleVersion="1" ServiceVersion="6"><ServiceId SiteId="1" RoleName="ExternalServer" Instance="2" /><DependsOn><Dependency Usage="Default"><ServiceId SiteId="1" RoleName="Registrar" Instance="1" /></Dependency></DependsOn><InstalledOn><ClusterId SiteId="1" Number="2" /></InstalledOn></Service>
  </Services>
</Topology>
`

describe('topolint graph', () => {
  test('draws Mermaid to standard output, with what was found, and fails for nothing', () => {
    const { code, stdout, stderr } = topolint(['graph'], { cwd: folder({ 'topology.yaml': broken }) })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^flowchart LR\n/u)
    expect(stdout).toContain('["apps.contoso.com<br/>Lync Server 2013<br/>error"]')
    expect(stdout).toContain('classDef error ')
  })

  test('draws a picture into a file', () => {
    const cwd = folder({ 'topology.yaml': broken, 'other.yaml': 'a: 1\n' })
    expect(topolint(['graph', 'topology.yaml', '--format', 'svg=out/estate.svg', '--only', 'next-hop-newest-generation'], { cwd })).toEqual({ code: 0, signal: null, stdout: '', stderr: '' })
    expect(readText(cwd, 'out/estate.svg')).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[\s\S]*apps\.contoso\.com[\s\S]*<\/svg>\n$/u)
  })

  test.each(['mermaid', 'svg'])('names in a %s picture are no commands for a runner', (format) => {
    const hostile = broken.replaceAll('apps.contoso.com', '"##[error]x ##vso[task.x]y\\n::add-mask::z <script>"')
    const { code, stdout } = topolint(['graph', '-f', format], { cwd: folder({ 'topology.yaml': hostile }), env: { GITHUB_ACTIONS: 'true' } })
    expect(code).toBe(0)
    expect([...workflowCommands(stdout), ...loggingCommands(stdout)]).toEqual([])
    expect(stdout).not.toContain('<script>')
  })

  test.each([
    [['graph'], { 'values.yaml': 'a: 1\n' }, 'error: there is nothing to draw in .. Expected a topology.\n'],
    [['graph', '-f', 'sgv'], {}, "error: option '-f, --format <name[=file]>' argument 'sgv' is invalid. Expected mermaid or svg. Did you mean svg?\n(topolint graph --help says what there is)\n"],
    [['graph', '-f', 'svg=values.yaml/x'], { 'values.yaml': healthy }, 'error: values.yaml/x cannot be written: a part of its path is no folder.\n'],
  ])('%j', (args, files, stderr) => {
    expect(topolint(args, { cwd: folder(files as Readonly<Record<string, string>>) })).toEqual({ code: 2, signal: null, stdout: '', stderr })
  })
})

describe('topolint import', () => {
  test('writes a document that lints without a finding', () => {
    const cwd = folder({ 'exports/contoso.topology.xml': exported })
    expect(topolint(['import', 'exports/contoso.topology.xml', '-o', 'contoso.yaml'], { cwd })).toEqual({ code: 0, signal: null, stdout: 'wrote contoso.yaml\n', stderr: '' })
    expect(readText(cwd, 'contoso.yaml')).toContain('kind: Topology\nname: contoso\n')
    expect(topolint(['contoso.yaml'], { cwd })).toMatchObject({ code: 0, stderr: '' })
  })

  test('writes to standard output, under another name', () => {
    const { code, stdout, stderr } = topolint(['import', 'topology.xml', '--name', 'fabrikam'], { cwd: folder({ 'topology.xml': exported }) })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^# What topology\.xml says[\s\S]*\nname: fabrikam\n[\s\S]*fqdn: apps\.contoso\.com\n {4}product: lync2013\n/u)
  })

  test.each([
    [['import', 'topology.yaml'], 'error: topology.yaml:1:1 topology.yaml is no exported topology. Expected what Get-CsTopology -AsXml or Topology Builder wrote.\n'],
    [['import', 'topology.xml', '-o', 'topology.yaml'], 'error: topology.yaml cannot be written: it is there already.\n'],
    [['import', 'toplogy.xml'], 'error: toplogy.xml does not exist. Expected a file, a folder or a command. Did you mean topology.xml?\n'],
    [['import'], "error: missing required argument 'file'\n(topolint import --help says what there is)\n"],
  ])('%j', (args, stderr) => {
    const cwd = folder({ 'topology.xml': exported, 'topology.yaml': broken })
    expect(topolint(args, { cwd })).toEqual({ code: 2, signal: null, stdout: '', stderr })
    expect(readText(cwd, 'topology.yaml')).toBe(broken)
  })
})

describe('topolint init', () => {
  test('writes a configuration that holds, says what is there and what to do next', () => {
    const cwd = folder({ 'topology.yaml': broken, 'topology.xml': exported, 'deploy.ps1': '# nothing\n' })
    const { code, stdout, stderr } = topolint(['init'], { cwd })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^found 1 YAML file, 1 XML file, 1 PowerShell script\nwrote topolint\.yaml\n\nNext\n {2}topolint +\d+ findings? today\n {2}topolint baseline create +/u)
    expect(topolint(['--print-config', 'topology.yaml'], { cwd })).toMatchObject({ code: 0, stderr: '' })
    expect(topolint(['--only', 'next-hop-newest-generation', 'topology.yaml'], { cwd }).code).toBe(1)
  })

  test('without a terminal nothing is asked, and no hook is written', () => {
    const cwd = folder({ 'topology.yaml': healthy })
    mkdirSync(join(cwd, '.git/hooks'), { recursive: true })
    expect(topolint(['init'], { cwd }).stdout).not.toContain('pre-commit')
    expect(readdirSync(join(cwd, '.git/hooks'))).toEqual([])
  })

  test('--yes writes a hook that can be run', () => {
    const cwd = folder({ 'topology.yaml': healthy })
    mkdirSync(join(cwd, '.git/hooks'), { recursive: true })
    expect(topolint(['init', '--yes'], { cwd }).stdout).toContain('wrote topolint.yaml\nwrote .git/hooks/pre-commit\n')
    expect(readText(cwd, '.git/hooks/pre-commit')).toMatch(/^#!\/bin\/sh\n[\s\S]*\nexec npx --no-install topolint --staged\n$/u)
    if (process.platform !== 'win32') expect(statSync(join(cwd, '.git/hooks/pre-commit')).mode & 0o111).not.toBe(0)
  })

  test.each([
    ['a hook of somebody else', { '.git/hooks/pre-commit': 'mine' }],
    ['another program that looks after hooks', { '.git/hooks/README': '', '.pre-commit-config.yaml': 'repos: []\n' }],
    ['no repository', {}],
  ])('%s is left as it is', (_, files) => {
    const cwd = folder({ 'topology.yaml': healthy, ...(files as Readonly<Record<string, string>>) })
    expect(topolint(['init', '--yes'], { cwd }).stdout).not.toContain('wrote .git')
    if (existsSync(join(cwd, '.git/hooks/pre-commit'))) expect(readText(cwd, '.git/hooks/pre-commit')).toBe('mine')
  })

  test('a configuration that is there is left as it is', () => {
    const cwd = folder({ 'topolint.yaml': 'extends: strict\n' })
    expect(topolint(['init', '--yes'], { cwd })).toEqual({ code: 2, signal: null, stdout: '', stderr: 'error: topolint.yaml is there already. Expected a folder without a configuration.\n' })
    expect(readText(cwd, 'topolint.yaml')).toBe('extends: strict\n')
  })

  test('a folder with nothing in it is a beginning too', () => {
    expect(topolint(['init'], { cwd: folder() })).toMatchObject({ code: 0, stderr: '', stdout: 'found nothing to lint yet\nwrote topolint.yaml\n\nNext\n  topolint  nothing is found today\n' })
  })
})
