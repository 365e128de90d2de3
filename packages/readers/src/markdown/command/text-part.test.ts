import { describe, expect, test } from 'vitest'
import { textParts } from './text-part.js'

function commandsIn(text: string): readonly string[] {
  return textParts(text).flatMap(({ kind, start, end }) => (kind === 'commands' ? [text.slice(start, end)] : []))
}

describe('commands that are printed as text', () => {
  test.each<readonly [string, readonly string[]]>([
    ['Enable-CsTopology', ['Enable-CsTopology']],
    ['Run Enable-CsTopology.', ['Enable-CsTopology']],
    ['Run the following command: Enable-CsTopology', ['Enable-CsTopology']],
    ['Move-CsApplicationEndpoint -Identity sip:bot@contoso.com -TargetApplicationPool apps.contoso.com –Force', ['Move-CsApplicationEndpoint -Identity sip:bot@contoso.com -TargetApplicationPool apps.contoso.com –Force']],
    ['Get-CsApplicationEndpoint sip:bot@contoso.com | Select-Object *', ['Get-CsApplicationEndpoint sip:bot@contoso.com | Select-Object *']],
    ['Get-CsPool | Select-Object Identity, Site, Services', ['Get-CsPool | Select-Object Identity, Site, Services']],
    ['Restart-Service RTCSRV', ['Restart-Service RTCSRV']],
    ['net stop RTCSRV', ['net stop RTCSRV']],
    ['$pool = Get-CsPool -Identity <Pool FQDN>', ['$pool = Get-CsPool -Identity <Pool FQDN>']],
    ['It helps at times. osql.exe -S (local)\\rtc -d rtc -E -Q "exec UrRegenerate"', ['osql.exe -S (local)\\rtc -d rtc -E -Q "exec UrRegenerate"']],
    ['Then type:\nEnable-CsTopology', ['Enable-CsTopology']],
    ['Enable-CsTopology\nRestart-Service RTCSRV', ['Enable-CsTopology\nRestart-Service RTCSRV']],
    ['New-CsTrustedApplicationPool -Identity apps.contoso.com `\n  -Registrar pool13.contoso.com\nand wait.', ['New-CsTrustedApplicationPool -Identity apps.contoso.com `\n  -Registrar pool13.contoso.com']],
    ['Restart-OurFrontEnds', ['Restart-OurFrontEnds']],
  ])('%j', (text, commands) => {
    expect(commandsIn(text)).toEqual(commands)
  })
})

describe('prose', () => {
  test.each([
    'Move-CsApplicationEndpoint moves an existing contact to a pool.',
    'Move-CsApplicationEndpoint fails',
    'Enable-CsTopology and Publish-CsTopology',
    'The Enable-CsTopology cmdlet.',
    'Run the Move-CsApplicationEndpoint cmdlet to update the contact object.',
    'Use it by running the\nNew-CsTrustedApplicationPool cmdlet followed by another',
    'Read-Only',
    'Open-Source Composite',
    'net income',
    'Set up the pool.',
    'See Remarks: Start-up takes a while',
  ])('%j holds no command', (text) => {
    expect(commandsIn(text)).toEqual([])
  })
})
