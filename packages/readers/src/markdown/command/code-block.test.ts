import { expect, test } from 'vitest'
import { codeCommands } from './code-block.js'

function read(info: string, text: string): string | undefined {
  const whole = { text, segments: [{ inner: 0, innerLength: text.length, outer: 0, outerLength: text.length, exact: true }] }
  const commands = codeCommands(text, info, whole)
  return commands === undefined ? undefined : `${commands.isSure ? 'sure: ' : ''}${commands.text.text}`
}

test.each<readonly [string, string, string, string | undefined]>([
  ['PowerShell', 'powershell', 'Enable-CsTopology', 'sure: Enable-CsTopology'],
  ['PowerShell with attributes', 'PowerShell {.line}', 'Enable-CsTopology', 'sure: Enable-CsTopology'],
  ['no language', '', 'Enable-CsTopology', 'Enable-CsTopology'],
  ['a console', 'console', 'net stop RTCSRV', 'net stop RTCSRV'],
  ['a script without language', '', '$pool = "apps.contoso.com"\nNew-CsTrustedApplicationPool -Identity $pool', '$pool = "apps.contoso.com"\nNew-CsTrustedApplicationPool -Identity $pool'],
  ['another language', 'json', '{ "a": 1 }', undefined],
  ['XML', 'xml', '<a>Enable-CsTopology</a>', undefined],
  ['output', '', 'Identity : sip:bot@contoso.com\nRegistrar : pool13.contoso.com', undefined],
  ['what is called PowerShell and is something else', 'powershell', 'try { } catch (Exception e) { }', 'try { } catch (Exception e) { }'],
  ['syntax', 'powershell', 'Set-CsTrustedApplicationPool [-Registrar <String>]', undefined],
  ['optional names', '', 'Get-CsPool [[-Identity] <XdsIdentity>]', undefined],
  ['prompts', '', 'PS C:\\Users\\admin> Enable-CsTopology\nWARNING: done\nPS C:\\> Get-CsPool `\n>> -Identity a', 'Enable-CsTopology\nGet-CsPool `\n-Identity a'],
  ['a remote prompt', 'powershell', '[fe01.contoso.com]: PS C:\\> Restart-Service RTCSRV', 'sure: Restart-Service RTCSRV'],
])('%s', (_, info, text, commands) => {
  expect(read(info, text)).toBe(commands)
})
