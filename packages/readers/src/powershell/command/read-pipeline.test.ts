import { known, nowhere, textOf, type Step } from '@topolint/engine'
import { describe, expect, test } from 'vitest'
import { stepsIn } from '../../../test/commands-of.js'
import { placeText, plain } from '../../../test/reading-of.js'
import { scripts } from '../../../test/script-context-of.js'

/** `operation subject=value …`, with what it only may be in brackets. */
function brief({ operation, possibly = [], name, subjects }: Step): string {
  const what = operation ?? `?${name}`
  const maybe = possibly.length === 0 ? [] : [`[${possibly.toSorted().join()}]`]
  const about = Object.entries(subjects).map(([subject, field]) => `${subject}=${field.state === 'known' ? String(plain(field)) : field.state === 'unknown' ? `?${field.reason}` : 'none'}`)
  return [what, ...maybe, ...about.sort()].join(' ')
}

const briefly = (text: string): readonly string[] => stepsIn(text).map(brief)

/** What the steps do for certain, together with what they compose. */
function does(text: string): readonly (string | undefined)[] {
  const steps = stepsIn(text, { host: known('fe1.contoso.com', nowhere) })
  const together = scripts.operations().composed(steps)
  return [...steps, ...[...together.values()].flat()].map(({ operation }) => operation)
}

describe('a Front End is restarted', () => {
  test.each([
    ['Stop-CsWindowsService -Name RTCSRV\nStart-CsWindowsService -Name RTCSRV'],
    ['Stop-CsWindowsService RTCSRV\nStart-CsWindowsService rtcsrv'],
    ['Stop-CsWindowsService\nStart-CsWindowsService'],
    ['Get-CsWindowsService RTCSRV | Stop-CsWindowsService\nGet-CsWindowsService -Name RTCSRV | Start-CsWindowsService'],
    ['Get-CsWindowsService | Stop-CsWindowsService\nGet-CsWindowsService | Start-CsWindowsService'],
    ['Stop-CsWindowsService -Name RTCSRV -ComputerName fe2.contoso.com\nStart-CsWindowsService -Name RTCSRV -ComputerName fe2.contoso.com'],
    ['Restart-Service RTCSRV'],
    ['Restart-Service -Name RTCSRV -Force'],
    ['Restart-Service -DisplayName "Lync Server Front-End"'],
    ['Get-Service RTCSRV | Restart-Service -Force'],
    ["'RTCSRV' | Restart-Service"],
    ['Restart-Service -InputObject (Get-Service -Name RTCSRV)'],
    ['Restart-Service RTCCAA, RTCSRV'],
    ['Stop-Service RTCSRV\nStart-Service RTCSRV'],
    ['spsv rtcsrv\nsasv rtcsrv'],
    ['Stop-Service –Name RTCSRV –Force\nStart–Service RTCSRV'],
    ['net stop rtcsrv\nnet start rtcsrv'],
    ['net.exe stop "Lync Server Front-End" /y\nnet.exe start "Lync Server Front-End"'],
    ['cmd /c net stop rtcsrv /y\ncmd.exe /c "net start rtcsrv"'],
    ['sc.exe stop rtcsrv\nsc.exe start rtcsrv'],
    ['sc.exe \\\\fe2.contoso.com stop rtcsrv\nsc.exe \\\\fe2.contoso.com start rtcsrv'],
    ['psexec \\\\fe2.contoso.com -s net stop rtcsrv\npsexec.exe \\\\fe2.contoso.com -u a -p b net start rtcsrv'],
    ["Start-Process -FilePath net.exe -ArgumentList 'stop', 'rtcsrv' -Wait\nStart-Process net 'start rtcsrv' -Wait"],
    ['$service = "RTCSRV"; Restart-Service $service'],
    ['$p = @{ Name = "RTCSRV"; Force = $true }; Restart-Service @p'],
    ['Microsoft.PowerShell.Management\\Restart-Service RTCSRV'],
    ['Restart-Service RTCSRV -WhatIf:$false'],
    ['Invoke-CsComputerFailOver -ComputerName fe2.contoso.com\nInvoke-CsComputerFailBack -ComputerName fe2.contoso.com'],
    ['Stop-CsWindowsService\nStart-CsPool pool15.contoso.com'],
  ])('%s', (script) => {
    expect(does(script)).toContain('restart-front-end')
  })

  test.each([
    ['with -WhatIf nothing happens', 'Restart-Service RTCSRV -WhatIf'],
    ['a service of another kind', 'Restart-Service Spooler'],
    ['the other way round', 'Start-Service RTCSRV\nStop-Service RTCSRV'],
    ['two computers', 'Stop-CsWindowsService RTCSRV -ComputerName fe1.contoso.com\nStart-CsWindowsService RTCSRV -ComputerName fe2.contoso.com'],
    ['two services', 'net stop rtcsrv\nnet start rtccaa'],
    ['two computers of one program', 'sc.exe \\\\fe1.contoso.com stop rtcsrv\nsc.exe \\\\fe2.contoso.com start rtcsrv'],
    ['users that are not stopped', 'Invoke-CsComputerFailOver fe1.contoso.com -NoStop\nInvoke-CsComputerFailBack fe1.contoso.com -NoStart'],
    ['a message', 'Write-Host "Restart-Service RTCSRV"'],
    ['a cmdlet that does not exist', 'Restart-CsWindowsService RTCSRV'],
  ])('or not: %s', (_, script) => {
    expect(does(script)).not.toContain('restart-front-end')
  })

  test.each([
    ['Restart-Computer fe1.contoso.com -Force'],
    ['shutdown /r /t 0'],
    ['shutdown /r /m \\\\fe1.contoso.com'],
    ['Restart-Service $service'],
    ['Restart-Service RTC*'],
    ['Restart-Service RTCSRV -WhatIf:$dry'],
  ])('perhaps: %s', (script) => {
    const [step] = stepsIn(script)
    expect(step?.operation).toBeUndefined()
    expect(step?.possibly).toContain('restart-front-end')
  })
})

describe('what a command does, and to what', () => {
  test.each([
    [
      'New-CsTrustedApplicationPool -id apps.contoso.com -Reg Registrar:pool13.contoso.com -Site 1 -ComputerFqdn app1.contoso.com -RequiresReplication $false',
      ['new-pool computer=app1.contoso.com pool=apps.contoso.com registrar=Registrar:pool13.contoso.com requiresReplication=false site=1'],
    ],
    ['New-CsTrustedApplicationComputer app2.contoso.com -Pool apps.contoso.com', ['new-computer computer=app2.contoso.com pool=apps.contoso.com']],
    ['New-CsTrustedApplication -ApplicationId bot -TrustedApplicationPoolFqdn apps.contoso.com -Port 10607', ['new-application application=bot pool=apps.contoso.com port=10607']],
    ['New-CsTrustedApplication apps.contoso.com/bot -Port 10607', ['new-application application=bot pool=apps.contoso.com port=10607']],
    [
      'New-CsTrustedApplicationEndpoint -SipAddress sip:bot@contoso.com -ApplicationId bot -TrustedApplicationPoolFqdn apps.contoso.com',
      ['new-contact application=bot contact=sip:bot@contoso.com pool=apps.contoso.com'],
    ],
    ['Set-CsTrustedApplicationPool apps.contoso.com -Registrar pool13.contoso.com', ['set-registrar pool=apps.contoso.com registrar=pool13.contoso.com']],
    ['Set-CsTrustedApplicationPool apps.contoso.com -Registrar $null', ['set-registrar-null pool=apps.contoso.com registrar=none']],
    ['Set-CsTrustedApplicationPool apps.contoso.com -RequiresReplication $true', ['set-pool pool=apps.contoso.com requiresReplication=true']],
    ['Set-CsTrustedApplicationPool apps.contoso.com -Registar pool13.contoso.com', ['?Set-CsTrustedApplicationPool [set-registrar,set-registrar-null] force=?what -Registar stands for pool=apps.contoso.com registrar=?what -Registar stands for']],
    ['Move-CsApplicationEndpoint sip:bot@contoso.com apps.contoso.com', ['move contact=sip:bot@contoso.com pool=apps.contoso.com']],
    ['Move-CsApplicationEndpoint –Identity sip:bot@contoso.com –Target apps.contoso.com –Force', ['move contact=sip:bot@contoso.com force=true pool=apps.contoso.com']],
    ['Move-CsApplicationEndpoint sip:bot@contoso.com apps.contoso.com -Force:$false', ['move contact=sip:bot@contoso.com pool=apps.contoso.com']],
    [
      'Get-CsApplicationEndpoint -PoolFqdn old.contoso.com | Where-Object Enabled | Move-CsApplicationEndpoint -TargetApplicationPool apps.contoso.com',
      ['move contact=?what get-csapplicationendpoint gives pool=apps.contoso.com sourcePool=old.contoso.com'],
    ],
    ['Get-CsApplicationEndpoint sip:bot@contoso.com | Move-CsApplicationEndpoint -Target apps.contoso.com', ['move contact=sip:bot@contoso.com pool=apps.contoso.com']],
    ["'sip:bot@contoso.com' | Move-CsApplicationEndpoint -Target apps.contoso.com", ['move contact=sip:bot@contoso.com pool=apps.contoso.com']],
    ['Get-CsApplicationEndpoint -PoolFqdn old.contoso.com | ForEach-Object { Move-CsApplicationEndpoint $_.SipAddress apps.contoso.com }', ['move contact=?$_.SipAddress pool=apps.contoso.com']],
    ['Get-CsApplicationEndpoint sip:bot@contoso.com | Select-Object Registrar', ['check-contact contact=sip:bot@contoso.com']],
    ['Get-CsApplicationEndpoint sip:bot@contoso.com | Export-Csv contacts.csv', ['check-contact contact=sip:bot@contoso.com file=contacts.csv']],
    ['Get-CsApplicationEndpoint | Select-Object * | ConvertTo-Json | Set-Content -Path contacts.json', ['edit-file file=contacts.json', 'check-contact file=contacts.json'].toReversed()],
    ['Get-CsApplicationEndpoint | ConvertTo-Json > contacts.json', ['check-contact file=contacts.json']],
    ['Get-CsApplicationEndpoint | Export-Clixml $PSScriptRoot\\contacts.xml', ['check-contact file=$PSScriptRoot\\contacts.xml']],
    ['Merge-CsLegacyTopology -TopologyXmlFileName D:\\output.xml', ['merge file=D:\\output.xml']],
    ['Publish-CsTopology -FileName "$PSScriptRoot\\output.xml"', ['publish file=$PSScriptRoot\\output.xml']],
    ['Publish-CsTopology -FinalizeUninstall', ['decommission']],
    ['Enable-CSTopology -v', ['enable-topology']],
    ['(Get-CsTopology -AsXml) | Out-File topology.xml', ['export-topology']],
    ['Get-CsWindowsService | Where-Object Status -eq Running | Stop-CsWindowsService', ['?Stop-CsWindowsService [stop-service] computer=none service=?what get-cswindowsservice gives']],
    ['Get-Service | Where-Object Name -like RTC* | Stop-Service', ['?Stop-Service [stop-application,stop-service] computer=none service=?what get-service gives']],
    ['Get-Service -DisplayName Front-End | Stop-Service', ['stop-service computer=none service=Front-End']],
    ['Get-Service -Name RTCSRV -ComputerName fe2.contoso.com | Stop-Service', ['stop-service computer=fe2.contoso.com service=RTCSRV']],
    ['Get-CsTopology -AsXml > topology.xml', ['export-topology file=topology.xml']],
    ['Get-CsTopology -AsXml | Set-Content topology.xml', ['export-topology file=topology.xml']],
    ['Enable-CsReplica -Force', ['enable-replica computer=none force=true']],
    ['Start–Service Replica', ['start-replica computer=none service=Replica']],
    ['net start CSREPLICA', ['start-replica computer=none service=CSREPLICA']],
    ['Set-CsCertificate -Type Default -Thumbprint 01AB', ['set-certificate computer=none thumbprint=01AB']],
    ['& "$tools\\ApplicationProvisioner.exe" /create /contact:sip:bot@contoso.com', ['wmi-new-contact']],
    ['.\\ApplicationProvisioner.exe remove bot', ['remove-legacy']],
    ['ApplicationProvisioner', ['wmi-tool']],
    ['ApplicationProvisioner.exe $arguments', ['?ApplicationProvisioner.exe [remove-legacy,wmi-new-contact,wmi-tool]']],
    ['Remove-WmiObject -Class MSFT_SIPTrustedServiceSetting', ['remove-legacy']],
    ['WBemTest', ['add-sip-domain']],
    ['osql.exe -E -Q "exec UrRegenerate"', ['regenerate-users']],
    ['msiexec /i bot.msi /qn', ['install computer=none file=bot.msi']],
    ['msiexec /i \\\\files\\OCSCore.msi', ['ocscore computer=none']],
    ["Start-Process msiexec.exe -ArgumentList '/i', 'OCSWMIBC.msi', '/qn' -Wait", ['install-wmi-provider computer=none']],
    ['Start-Process -FilePath .\\Bootstrapper.exe -ArgumentList "/BootstrapLocalMgmt /MinCache"', ['bootstrapper computer=none']],
    ['Stop-Service BotService', ['stop-application computer=none service=BotService']],
    ['Start-Service BotService', ['?Start-Service [launch] computer=none service=BotService']],
  ])('%s', (script, steps) => {
    expect(briefly(script).map((step) => step.replace(/ \[verify-cmdlets\]| \[verify-entries\]/u, ''))).toEqual(steps)
  })

  test.each([
    ['messages', 'Write-Host "Enable-CsTopology"'],
    ['what hands on', 'Get-ChildItem | Sort-Object | ForEach-Object { $_ }'],
    ['a cmdlet of the product that is no step', 'Get-CsUser sip:a@contoso.com'],
    ['a command of Windows that is none', 'Get-Date; net use z: \\\\files\\share; Start-Sleep 10'],
    ['messages of a logger', 'Write-OurLog "restart the front end service"'],
  ])('nothing: %s', (_, script) => {
    expect(briefly(script)).toEqual([])
  })

  test('of which nobody knows tells by its words', () => {
    const [step] = stepsIn('Restart-OurFrontEnds -Pool pool13.contoso.com now')
    expect(step).toMatchObject({ name: 'Restart-OurFrontEnds', words: ['Restart-OurFrontEnds', 'restart-ourfrontends', '-Pool', 'pool13.contoso.com', 'now'] })
    expect([...scripts.operations().mayBe((step?.words ?? []).join(' '))]).toContain('restart-front-end')
  })

  test('of the estate itself is a call', () => {
    expect(stepsIn('Restart-OurFrontEnds', { functions: ['restart-ourfrontends'] })).toEqual([])
  })

  test('stands in a file that nobody has read', () => {
    expect(stepsIn('& ./step2.ps1')).toMatchObject([{ name: './step2.ps1', isOpaque: true }])
  })
})

describe('places', () => {
  test('a step stands at its name and is known by what it is about', () => {
    const [step] = stepsIn('\n  Move-CsApplicationEndpoint sip:bot@contoso.com `\n    -Target apps.contoso.com')
    expect(step === undefined ? undefined : [textOf(step.at), step.path]).toEqual(['Move-CsApplicationEndpoint', '/move-csapplicationendpoint/contact=sip:bot@contoso.com/pool=apps.contoso.com'])
    expect(placeText(step?.subjects['pool'])).toBe('3:13 apps.contoso.com')
  })

  test('a value stands where it is used, and was written where it is set', () => {
    const [step] = stepsIn("$old = 'pool10.contoso.com'\n\nSet-CsTrustedApplicationPool apps.contoso.com -Registrar $old")
    const registrar = step?.subjects['registrar']
    expect(placeText(registrar)).toBe('3:58 $old')
    expect(registrar?.state === 'known' && registrar.writtenAt !== undefined ? textOf(registrar.writtenAt) : undefined).toBe("'pool10.contoso.com'")
  })

  test('a value that is splatted stands where it is splatted', () => {
    const [step] = stepsIn("$p = @{ Registrar = 'pool10.contoso.com' }\nSet-CsTrustedApplicationPool apps.contoso.com @p")
    const registrar = step?.subjects['registrar']
    expect(placeText(registrar)).toBe('2:47 @p')
    expect(registrar?.state === 'known' && registrar.writtenAt !== undefined ? textOf(registrar.writtenAt) : undefined).toBe("'pool10.contoso.com'")
  })
})
