import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { placeOf, stepsOf, toFile } from '@topolint/engine'
import { runbookOf, scenarioOf } from '../../test/runbook-of.js'

const folder = process.env['TOPOLINT_SHARED']
const there = folder === undefined ? undefined : `${folder}/seeds`
const isThere = there !== undefined && existsSync(there)
const documents = isThere ? readdirSync(there).sort().map((file) => readFileSync(`${there}/${file}`, 'utf8')) : []

/** The documented procedures, numbered step by numbered step. */
const procedures: Readonly<Record<string, readonly (readonly string[])[]>> = {
  '2013-MIG-2': [['verify-coexistence'], ['set-registrar'], ['move'], ['check-contact'], ['verify-each-front-end'], ['keep-wmi-tool']],
  '2013-UPG-2': [
    ['verify-coexistence'],
    ['stop-application'],
    ['new-pool', 'new-computer'],
    ['new-application'],
    ['enable-topology'],
    ['restart-front-end'],
    ['install'],
    ['move'],
    ['restart-front-end'],
    ['remove-legacy'],
    ['merge', 'publish'],
    ['verify-users', 'verify-cmdlets'],
  ],
  '2013-DIR-2': [['ocscore'], ['install'], ['add-sip-domain'], ['merge', 'publish'], ['move'], ['check-contact'], ['verify-users', 'verify-provisioner']],
}

/** Operations by the numbered line that they stand under. */
function byNumber(text: string, scenario: string): readonly (readonly string[])[] {
  const procedure = runbookOf(text).facts.procedures.find((each) => scenarioOf(each) === scenario)
  const lines = text.split('\n')
  const numbered = new Map<number, string[]>()
  for (const { operation, at } of procedure === undefined ? [] : stepsOf(procedure.body)) {
    const { line } = placeOf(toFile(at)).start
    const first = lines.findLastIndex((each, index) => index < line && /^\d+\. /u.test(each))
    const isInList = first >= 0 && lines.slice(first + 1, line).every((each) => /^\s|^$/u.test(each))
    if (operation !== undefined && isInList) numbered.set(first, [...(numbered.get(first) ?? []), operation])
  }
  return [...numbered.values()]
}

describe.skipIf(!isThere)('the documents themselves, where TOPOLINT_SHARED says that they are', () => {
  test.each(Object.entries(procedures))('every step of %s', (scenario, steps) => {
    const text = documents.find((document) => document.includes('Upgrading a UCMA 2.0 application to UCMA 4.0 after coexistence\n\nTo upgrade')) ?? ''
    expect(byNumber(text, scenario)).toEqual(steps)
  })

  test('reading them finds nothing wrong', () => {
    expect(documents.flatMap((text) => runbookOf(text).findings)).toEqual([])
    expect(documents).toHaveLength(3)
  })

  test('what they tell about is no procedure', () => {
    expect(documents.map((text) => runbookOf(text).facts.procedures.map(scenarioOf))).toEqual([[], ['unknown', '2013-MIG-3', '2013-MIG-2', '2013-UPG-2', '2013-DIR-2'], ['unknown']])
  })
})

/** The same form in other words, for whoever has not got the documents. */
const likeThem = `# Applications

### Upgrading a UCMA 2.0 application to UCMA 4.0 after coexistence

Contoso follows these steps.

1.  Verify that the coexistence steps have completed.

2.  Stop the UCMA 2.0 application.

3.  Create a new pool with the **New-CsTrustedApplicationPool** cmdlet.

    New-CsTrustedApplicationPool -Identity apps.contoso.com -Registrar pool13.contoso.com -Site 1

4.  Run the **Enable-CsTopology** cmdlet.
    
    Enable-CsTopology

5.  Stop the Front End service and then start it.

6.  Run the **Move-CsApplicationEndpoint** cmdlet for each contact. Use the –**Force** parameter.
    
    Run Move-CsApplicationEndpoint -Identity sip:bot@contoso.com -TargetApplicationPool apps.contoso.com –Force

    In this example nothing else is moved.

7.  Look at the result.
    
    Get-CsApplicationEndpoint sip:bot@contoso.com | Select-Object \\*

8.  Verify the following.
    
    1.  Users are able to communicate with the application.
`

test('a document of the same form', () => {
  expect(byNumber(likeThem, '2013-UPG-2')).toEqual([['verify-coexistence'], ['stop-application'], ['new-pool'], ['enable-topology'], ['restart-front-end'], ['move'], ['check-contact'], ['verify-users']])
})
