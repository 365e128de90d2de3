import { textOf, type CommandFact, type Field } from '@topolint/engine'
import { describe, expect, test } from 'vitest'
import { commandsIn } from '../../../test/commands-of.js'
import { placeText, plain } from '../../../test/reading-of.js'

/** What is wrong with the commands of a script, as `field: value at place`. */
function remarks(text: string, functions: readonly string[] = []): readonly string[] {
  return commandsIn(text, functions).flatMap((command) => [...wrongIn(command), ...command.arguments.flatMap(({ name, fields }) => wrongInArgument(String(plain(name)), fields))])
}

function wrongIn({ fields }: CommandFact): readonly string[] {
  return ['instead', 'nearest', 'plainName', 'second', 'missing', 'exclusive'].flatMap((name) => (fields[name] === undefined ? [] : [`${name}: ${String(plain(fields[name]))}`]))
}

function wrongInArgument(name: string, fields: CommandFact['fields']): readonly string[] {
  const { isKnown, hasValue, literal, meanings, nearest } = fields
  return [
    ...(plain(isKnown) === false ? [`-${name}: ${plainText(meanings ?? nearest)}`] : []),
    ...(plain(hasValue) === false ? [`-${name}: no value`] : []),
    ...(literal === undefined ? [] : [`literal: ${placeText(literal)}`]),
  ]
}

function plainText(field: Field | undefined): string {
  const value = plain(field)
  return typeof value === 'string' ? value : 'unknown'
}

describe('names', () => {
  test.each<readonly [string, readonly string[]]>([
    ['Restart-CsWindowsService RTCSRV', ['instead: Stop-CsWindowsService and then Start-CsWindowsService']],
    ['New-CsApplicationEndpoint', ['instead: New-CsTrustedApplicationEndpoint']],
    ['Stop-CsWindowsServices', ['nearest: Stop-CsWindowsService']],
    ['get-cstrustedaplicationpool', ['nearest: Get-CsTrustedApplicationPool']],
    ['Enable-CsTopolgoy', ['nearest: Enable-CsTopology']],
    ['Start–Service Replica', ['plainName: Start-Service']],
    ['Enable—CsTopology', ['plainName: Enable-CsTopology']],
    ['SkypeForBusiness\\Enable-CsTopolgy', ['nearest: Enable-CsTopology']],
    ['Get-CsUser; Get-CsOnlineUser; Get-CsTeamsMeetingPolicy', []],
    ['Get-CsSomethingOfOurOwn', []],
    ['Set-CsGroupPolicyAssignment', []],
    ['Sett-CsTrustedApplication', ['nearest: Set-CsTrustedApplication']],
    ['Get-Users; Get-CrmUser; New-Pool', []],
    ['Start-OurService', []],
    ['"Restart-CsWindowsService"', []],
    ['& $tool; & "$x-CsTopology"', []],
  ])('%s', (script, expected) => {
    expect(remarks(script)).toEqual(expected)
  })

  test('functions of the estate are known', () => {
    expect(remarks('Restart-CsWindowsService RTCSRV; Stop-CsWindowsServices', ['restart-cswindowsservice', 'stop-cswindowsservices'])).toEqual([])
  })

  test('no more than some hundreds are looked up', () => {
    const many = Array.from({ length: 300 }, (_, at) => `Enable-CsTopology${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + Math.floor(at / 26))}`).join('\n')
    expect(commandsIn(many)).toHaveLength(200)
  })
})

describe('parameters', () => {
  const pool = 'New-CsTrustedApplicationPool -Identity a.contoso.com'

  test.each<readonly [string, readonly string[]]>([
    [`${pool} -Registar pool13.contoso.com`, ['-Registar: Registrar']],
    [`${pool} -Reg pool13.contoso.com -id b.contoso.com`, []],
    [`${pool} -Re pool13.contoso.com`, ['-Re: -Registrar or -RequiresReplication']],
    [`${pool} –Registrar:pool13.contoso.com –Force –wi`, []],
    [`${pool} -Colour red`, ['-Colour: unknown']],
    [`${pool} -ea Stop -Verbose -OutVariable x`, []],
    ['Move-CsApplicationEndpoint sip:a@contoso.com -Target b.contoso.com', []],
    ['Move-CsApplicationEndpoint sip:a@contoso.com b.contoso.com -P', []],
    [`${pool} -Site`, ['-Site: no value']],
    [`${pool} -Site -Registrar pool13.contoso.com`, ['-Site: no value']],
    [`${pool} -Registrar '$pool'`, ["literal: 1:65 '$pool'"]],
    [`$legacy = 1; ${pool} -Registrar 'pool$legacy.contoso.com'`, ["literal: 1:78 'pool$legacy.contoso.com'"]],
    [`${pool} -Registrar 'pool$legacy.contoso.com'`, []],
    [`${pool} -Registrar "$pool" -Site '$null'`, []],
    ["Get-CsApplicationEndpoint -Filter 'DisplayName -eq $name'", []],
    ["Get-CsUser '$name'", []],
  ])('%s', (script, expected) => {
    expect(remarks(script)).toEqual(expected)
  })

  test.each([
    ['New-CsTrustedApplicationPool - Identity a.contoso.com', '-'],
    ['New-CsTrustedApplicationPool – Identity a.contoso.com', '-'],
    ['New-CsTrustedApplicationPool -Identity a.contoso.com', 'Identity'],
    ['New-CsTrustedApplicationPool a.contoso.com', 'Identity'],
  ])('%s is given %s first', (script, name) => {
    expect(plain(commandsIn(script)[0]?.arguments[0]?.name)).toBe(name)
  })

  test('generations that have it', () => {
    const [command] = commandsIn('Move-CsApplicationEndpoint a -IgnoreBackendStoreException -Target b.contoso.com')
    const force = command?.arguments.find(({ name }) => plain(name) === 'IgnoreBackendStoreException')
    expect([plain(command?.fields['generations']), plain(force?.fields['generations'])]).toEqual([undefined, ['lync2013', 'sfb2015', 'sfb2019', 'sfbse']])
  })
})

describe('what a command needs', () => {
  const parameters = '-ApplicationId bot -TrustedApplicationPoolFqdn a.contoso.com'

  test.each<readonly [string, readonly string[]]>([
    [`New-CsTrustedApplication ${parameters}`, ['missing: -Port']],
    ['New-CsTrustedApplication -ApplicationId bot -Port 1', ['missing: -TrustedApplicationPoolFqdn']],
    ['New-CsTrustedApplication a.contoso.com/bot -Port 1', []],
    [`New-CsTrustedApplication a.contoso.com/bot ${parameters} -Port 1`, ['exclusive: -ApplicationId, -TrustedApplicationPoolFqdn and -Identity']],
    [`New-CsTrustedApplication -Identity a.contoso.com/bot ${parameters} -Port 1`, ['exclusive: -Identity and -ApplicationId']],
    ['Move-CsApplicationEndpoint sip:a@contoso.com', ['missing: -TargetApplicationPool']],
    ['Get-CsApplicationEndpoint | Move-CsApplicationEndpoint -Target a.contoso.com', []],
    ['Get-CsApplicationEndpoint | Move-CsApplicationEndpoint', ['missing: -TargetApplicationPool']],
    ['Move-CsApplicationEndpoint @parameters', []],
    ['$p = @{ Target = 1 }; Move-CsApplicationEndpoint @p', ['missing: -Identity']],
    ['Publish-CsTopology', ['missing: -FileName']],
    ['Publish-CsTopology topology.xml', []],
    ['Publish-CsTopology -FinalizeUninstall', []],
    ['Publish-CsTopology -FileNme topology.xml', ['-FileNme: FileName']],
    ['Get-CsTrustedApplicationPool', []],
  ])('%s', (script, expected) => {
    expect(remarks(script)).toEqual(expected)
  })
})

test('two cmdlets in one command are told apart', () => {
  const script = 'New-CsTrustedApplicationPool -Identity a.contoso.com -Force New-CsTrustedApplication -ApplicationId bot -TrustedApplicationPoolFqdn a.contoso.com -Port 1 Enable-CsTopology'
  expect(commandsIn(script).map(({ at, arguments: all }) => [textOf(at), all.length])).toEqual([
    ['New-CsTrustedApplicationPool', 2],
    ['New-CsTrustedApplication', 3],
    ['Enable-CsTopology', 0],
  ])
  expect(remarks(script)).toEqual(['second: New-CsTrustedApplication', 'second: Enable-CsTopology'])
})

test.each([
  ['New-CsTrustedApplicationPool -Identity a.contoso.com\nEnable-CsTopology'],
  ['New-CsTrustedApplicationPool -Identity a.contoso.com; Enable-CsTopology'],
  ['Get-CsApplicationEndpoint -Filter New-CsTrustedApplication'],
  ["Get-CsApplicationEndpoint 'Enable-CsTopology'"],
  ['Get-Help Enable-CsTopology'],
])('one cmdlet in each command: %s', (script) => {
  expect(commandsIn(script).flatMap(({ fields }) => fields['second'] ?? [])).toEqual([])
})

test.each([
  ['Invoke-CsComputerFailOver -ComputerName fe1.contoso.com', 'fe1.contoso.com'],
  ['Move-CsApplicationEndpoint sip:a@contoso.com b.contoso.com', 'b.contoso.com'],
  ['Get-CsApplicationEndpoint sip:a@contoso.com', undefined],
  ['New-CsTrustedApplication a.contoso.com/bot -Port 1', undefined],
])('%s is put to %s', (script, target) => {
  expect(commandsIn(script).map(({ fields }) => plain(fields['target']))).toEqual([target])
})

test('of programs that steps are done with the whole line is told', () => {
  const script = 'osql.exe -S (local)\\rtc -d rtc -E -Q "exec UrRegenerate"; notepad; whoami /all'
  expect(commandsIn(script).map(({ name, fields }) => [plain(name), placeText(fields['line'])])).toEqual([
    ['osql.exe', '1:1 osql.exe -S (local)\\rtc -d rtc -E -Q "exec UrRegenerate"'],
    ['notepad', '1:59 notepad'],
  ])
})
