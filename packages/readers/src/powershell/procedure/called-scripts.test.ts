import { describe, expect, test } from 'vitest'
import { placeOf, stepsOf, type Field, type ProcedureFact } from '@topolint/engine'
import { outline, outlineOf, proceduresOf, readingsOf } from '../../../test/outline-of.js'

const enable = 'Enable-CsTopology'
const restart = 'Restart-Service RTCSRV'

describe('other files', () => {
  test.each<readonly [text: string, others: Readonly<Record<string, string>>, outline: string]>([
    ['& ./step2.ps1', { 'step2.ps1': enable }, 'step2.ps1(enable-topology)'],
    ['.\\step2.ps1; ./step2.ps1', { 'step2.ps1': enable }, 'step2.ps1(enable-topology); step2.ps1(enable-topology)'],
    ['& ./Step2.ps1', { 'step2.ps1': enable }, 'step2.ps1(enable-topology)'],
    ['& "$PSScriptRoot\\sub\\step2.ps1"', { 'sub/step2.ps1': enable }, 'sub/step2.ps1(enable-topology)'],
    ['& (Join-Path $PSScriptRoot "sub/step2.ps1")', { 'sub/step2.ps1': enable }, 'sub/step2.ps1(enable-topology)'],
    ['$here = Split-Path -Parent $MyInvocation.MyCommand.Path; . "$here\\step2.ps1"', { 'step2.ps1': enable }, 'step2.ps1(enable-topology)'],
    ['$s = "./step2.ps1"; & $s', { 'step2.ps1': enable }, 'step2.ps1(enable-topology)'],
    ['powershell.exe -NoProfile -File ./step2.ps1 -Pool a.contoso.com', { 'step2.ps1': 'param($Pool) Set-CsTrustedApplicationPool $Pool -Registrar b.contoso.com' }, 'step2.ps1(set-registrar[pool=a.contoso.com registrar=b.contoso.com])'],
    ['& ./step2.ps1 -Pool a.contoso.com', { 'step2.ps1': 'param($Pool, $Next = "b.contoso.com") Set-CsTrustedApplicationPool $Pool -Registrar $Next' }, 'step2.ps1(set-registrar[pool=a.contoso.com registrar=b.contoso.com])'],
    ['param([switch]$Skip) & ./step2.ps1 -Not:$Skip', { 'step2.ps1': `param([switch]$Not) if ($Not) { return }; ${enable}` }, 'step2.ps1(user($Skip is true: return | $Skip is false:); enable-topology)'],
    [`& ./step2.ps1; ${enable}`, { 'step2.ps1': 'if ($x) { exit }; exit 1' }, 'step2.ps1(other($x is true: return | $x is false:); failed); enable-topology'],
    ['. ./lib.ps1; Start-It', { 'lib.ps1': `function Start-It { ${enable} }` }, 'Start-It(enable-topology)'],
    ['. ./config.ps1; Set-CsTrustedApplicationPool $pool -Registrar $next', { 'config.ps1': '$pool = "a.contoso.com"; $next = "b.$domain"; $domain = "x"' }, '?Set-CsTrustedApplicationPool[pool=a.contoso.com registrar=?next#0]'],
    ['$next = "b.contoso.com"; . ./step2.ps1', { 'step2.ps1': 'Set-CsTrustedApplicationPool a.contoso.com -Registrar $next' }, 'step2.ps1(set-registrar[pool=a.contoso.com registrar=b.contoso.com])'],
    ['Import-Module ./tools.psm1; Start-It', { 'tools.psm1': `function Start-It { ${enable} }` }, 'Start-It(enable-topology)'],
    ['using module ./tools.psm1\nStart-It', { 'tools.psm1': `function Start-It { ${enable} }` }, 'Start-It(enable-topology)'],
    ['Import-Module ./tools/tools.psd1; Start-It', { 'tools/tools.psd1': "@{ RootModule = 'tools.psm1' }", 'tools/tools.psm1': `function Start-It { ${enable} }` }, 'Start-It(enable-topology)'],
    ['Start-It', { 'modules/tools.psm1': `function Start-It { ${enable} }` }, 'Start-It(enable-topology)'],
    ['$c = Import-PowerShellDataFile ./c.psd1; Set-CsTrustedApplicationPool $c.Pool -Registrar $c.Next[0]', { 'c.psd1': "@{ Pool = 'a.contoso.com'; Next = @('b.contoso.com') }" }, 'set-registrar[pool=a.contoso.com registrar=b.contoso.com]'],
    ['$c = Get-Content -Raw ./c.json | ConvertFrom-Json; Set-CsTrustedApplicationPool $c.pool -Registrar b.contoso.com', { 'c.json': '{ "pool": "a.contoso.com" }' }, 'set-registrar[pool=a.contoso.com registrar=b.contoso.com]'],
    ['. ./retry.ps1; Retry { Set-CsTrustedApplicationPool $pool -Registrar b.contoso.com }\n$pool = "a.contoso.com"', { 'retry.ps1': 'function Retry($Do) { & $Do }' }, 'Retry(a script block(set-registrar[pool=?pool registrar=b.contoso.com]))'],
    ['. ./deploy.ps1; Enable-CsTopology', {}, 'enable-topology'],
    ['& ../outside.ps1; Enable-CsTopology', { 'outside.ps1': restart }, '!../outside.ps1; enable-topology'],
  ])('%s', (text, others, expected) => {
    expect(outlineOf(text, others)).toBe(expected)
  })
})

test('a value that is loaded has its place in the file that holds it', () => {
  const files = { 'a.ps1': '$c = Get-Content ./c.json | ConvertFrom-Json; Get-CsTrustedApplicationPool $c.pools[0].fqdn', 'c.json': '{\n  "pools": [{ "fqdn": "a.contoso.com" }]\n}', 'b.ps1': '$c = Import-PowerShellDataFile ./c.psd1; Get-CsTrustedApplicationPool $c.Pool', 'c.psd1': "@{\n  Pool = 'b.contoso.com'\n}" }
  const pools = proceduresOf(files).flatMap(({ body }) => stepsOf(body)).map(({ subjects }) => subjects['pool'])
  const places = pools.map((pool) => (pool?.state === 'known' && pool.writtenAt !== undefined ? placeOf(pool.writtenAt) : undefined))
  expect(places.map((place) => `${place?.path}:${place?.start.line}:${place?.start.column}`)).toEqual(['c.json:2:23', 'c.psd1:2:10'])
})

describe('what is judged where', () => {
  const names = (procedures: readonly ProcedureFact[]): readonly string[] => procedures.map(({ form, identity }) => `${form} ${identity}`)

  test('a script that another one calls is judged only there', () => {
    expect(names(proceduresOf({ 'a.ps1': '& ./b.ps1', 'b.ps1': enable }))).toEqual(['script a.ps1'])
  })

  test('a script that something else calls is judged only there', () => {
    expect(names(proceduresOf({ 'a.ps1': '& ./b.ps1', 'b.ps1': enable, 'c.ps1': enable }, new Set(['a.ps1'])))).toEqual(['script c.ps1'])
  })

  test('of scripts that call each other one is the beginning', () => {
    expect(names(proceduresOf({ 'a.ps1': `& ./b.ps1; ${enable}`, 'b.ps1': '& ./a.ps1' }))).toEqual(['script a.ps1'])
  })

  test('tests of scripts are none', () => {
    expect(names(proceduresOf({ 'a.Tests.ps1': `Describe 'it' { It 'works' { ${enable} } }` }))).toEqual([])
  })

  test('a script without a step of the product is no procedure', () => {
    expect(names(proceduresOf({ 'a.ps1': 'Get-CsTopologyOfOurs; Get-ChildItem | Remove-Item' }))).toEqual([])
  })

  test('unless it says what it carries out', () => {
    expect(names(proceduresOf({ 'a.ps1': '# topolint: scenario=2013-UPG-2\nGet-ChildItem' }))).toEqual(['script a.ps1'])
  })

  test.each([
    ['exported by a module', { 'a.psm1': `function Start-It { ${enable} }` }, ['function a.psm1/start-it']],
    ['exported by name', { 'a.psm1': `function Start-It { ${enable} }\nfunction Stop-It { ${enable} }\nExport-ModuleMember -Function Stop-*` }, ['function a.psm1/stop-it']],
    ['in a file of nothing but functions', { 'a.ps1': `function Start-It { ${enable} }` }, ['function a.ps1/start-it']],
    ['called by another one that is exported', { 'a.psm1': `function Start-It { ${enable} }\nfunction Start-All { Start-It }` }, ['function a.psm1/start-all']],
    ['called by a script', { 'a.psm1': `function Start-It { ${enable} }`, 'b.ps1': 'Import-Module ./a.psm1; Start-It' }, ['script b.ps1']],
    ['neither called nor exported', { 'a.ps1': `function Start-It { ${enable} }\n${restart}` }, ['script a.ps1']],
  ])('a function %s', (_, files, procedures) => {
    expect(names(proceduresOf(files))).toEqual(procedures)
  })

  test('an exported function may be a piece of something', () => {
    const [fact] = proceduresOf({ 'a.psm1': `function Start-It([switch]$Skip) { if ($Skip) { return }; ${enable} }` })
    expect(fact).toMatchObject({ runsAfter: 'what is done before Start-It is called', runsBefore: 'what is done after Start-It was called' })
    expect(fact === undefined ? '' : outline(fact.body)).toBe('Start-It(user($Skip is true: return | $Skip is false:); enable-topology)')
  })

  test('scripts with numbers are pieces of a row', () => {
    const facts = proceduresOf({ '01-pools.ps1': enable, '2-move.ps1': enable, '03-check.ps1': enable, 'sub/04-other.ps1': enable, 'all.ps1': '& ./03-check.ps1' })
    expect(facts.map(({ identity, runsAfter, runsBefore }) => [identity, runsAfter, runsBefore])).toEqual([
      ['01-pools.ps1', undefined, 'what 2-move.ps1 does after it'],
      ['2-move.ps1', 'what 01-pools.ps1 does before it', undefined],
      ['sub/04-other.ps1', undefined, undefined],
      ['all.ps1', undefined, undefined],
    ])
  })
})

describe('what a script says of itself', () => {
  const text = (field: Field): unknown => (field.state === 'known' ? field.value : field.state)

  test.each([
    ['# topolint: scenario=2013-UPG-2', '2013-UPG-2', 'unknown'],
    ['#topolint: scenario = "ucma2-upgrade" application=apps.contoso.com/helpdesk', 'ucma2-upgrade', 'apps.contoso.com/helpdesk'],
    ['<# topolint: scenario=2013-MIG-2 #>', '2013-MIG-2', 'unknown'],
    ['# the topolint: scenario=2013-UPG-2', 'unknown', 'unknown'],
  ])('%s', (comment, scenario, application) => {
    const [fact] = proceduresOf({ 'a.ps1': `${comment}\n${enable}` })
    expect([fact && text(fact.scenario), fact && text(fact.application)]).toEqual([scenario, application])
  })

  test.each([
    ['# topolint: scenari=2013-UPG-2', '"scenari" is not understood; write topolint: scenario=… or application=…', 13],
    ['# topolint:', 'Nothing is declared; write topolint: scenario=… or application=…', 2],
  ])('%s is a mistake', (comment, message, column) => {
    const [reading] = readingsOf({ 'a.ps1': `${comment}\n${enable}` })
    expect(reading?.findings.map((finding) => [finding.rule, finding.message, placeOf(finding.at).start.column])).toEqual([['bad-directive', message, column]])
  })

  test('a text that is broken is read around the break', () => {
    const [reading] = readingsOf({ 'a.ps1': `${enable}\nif ( {\n}\n${restart}` })
    expect(reading?.findings.map(({ rule }) => rule)).toContain('parse-error')
    expect(reading?.facts.procedures.map(({ body }) => outline(body)).join()).toContain('enable-topology')
  })
})
