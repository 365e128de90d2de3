import { describe, expect, test } from 'vitest'
import { known, nowhere, unknown, type Field, type Operations } from '@topolint/engine'
import { operationFiles, operations, words } from './data-files.js'

type WrittenCommand = Parameters<Operations['recogniseCommand']>[0]

const ordered = (text: string): readonly string[] => operations.recognisePhrase(text).map(({ operation }) => operation)

describe.each(operationFiles.map(({ operation }) => [operation.id, operation] as const))('%s', (id, { examples, counterexamples }) => {
  test.each(examples ?? [])('says it: %s', (sentence) => {
    expect(ordered(sentence)).toContain(id)
  })

  test.each(counterexamples ?? [])('does not say it: %s', (sentence) => {
    expect(ordered(sentence)).not.toContain(id)
  })
})

describe('the files', () => {
  test('are no longer than a screen', () => {
    const long = operationFiles.filter(({ text }) => text.split('\n').length > 61)
    expect(long.map(({ path }) => path)).toEqual([])
  })

  test('have examples on both sides for every operation that prose can say', () => {
    const silent = operationFiles.filter(({ operation }) => operation.phrases !== undefined && ((operation.examples ?? []).length === 0 || (operation.counterexamples ?? []).length === 0))
    expect(silent.map(({ path }) => path)).toEqual([])
  })

  test('every example tells its operation by its telling words too, or names a command', () => {
    const deaf = operationFiles.filter(({ operation }) => operation.examples !== undefined && !operation.examples.some((example) => operations.mayBe(example).has(operation.id)))
    expect(deaf.map(({ operation }) => operation.id)).toEqual([])
  })

  test('compositions are made of operations that exist', () => {
    const parts = operationFiles.flatMap(({ operation }) => operation.composedOf?.steps ?? [])
    expect(parts.filter((id) => operations.byId(id) === undefined)).toEqual([])
  })

  test('every group of words is used', () => {
    const used = operationFiles.map(({ text }) => text).join('\n')
    const idle = [...words.verbs.keys(), ...words.things.keys(), ...words.lists.keys()].filter((name) => !new RegExp(`\\$${name}\\b`, 'u').test(used))
    expect(idle.filter((name) => name !== 'check')).toEqual([])
  })
})

/** The steps of the documented procedures, in other words of the same form. */
describe('the documented procedures', () => {
  test.each<readonly [string, readonly string[]]>([
    // 2013-MIG-2
    ['Verify that the steps in UCMA 2.0 application on Communications Server 2007 R2 with users on Lync Server 2013 were completed.', ['verify-coexistence']],
    ['Associate the backward-compatible UCMA 2.0 application pool with the Registrar of Lync Server 2013. See the details.', ['set-registrar']],
    ['Run the **Move-CsApplicationEndpoint** cmdlet so that the contact object is routed through the new Registrar. Use the –**Force** parameter.', ['move']],
    ['You will have to run this cmdlet for each contact object of your application.', []],
    ['In this example nothing moves, so the target pool is also the source pool.', []],
    ['Each time you create a contact object with the WMI tools (ApplicationProvisioner.exe), you must repeat this step. If it is left out, the properties are missing.', []],
    ['You cannot use Lync Server 2013 cmdlets to create contact objects, because the pool is still a legacy pool.', []],
    ['Verify that the **Move-CsApplicationEndpoint** cmdlet was successful by running the cmdlet below, and verifying that the Registrar property points to the new Registrar.', ['check-contact']],
    ['Verify that the application works on each Front End, even when the legacy Front End service is stopped.', ['verify-each-front-end']],
    ['Continue to use WMI-based tools (such as ApplicationProvisioner.exe) to add and manage the contact objects of the application.', ['keep-wmi-tool']],
    ['**Each time you add a contact object, perform steps 3 and 4.**', []],
    ['After all users have been migrated, consider decommissioning the Office Communications Server 2007 R2 pool.', ['users-moved']],
    // 2013-UPG-2
    ['Stop the UCMA 2.0 application so that its configuration can be changed.', ['stop-application']],
    ['Create a new pool, either with Topology Builder, or by running the **New-CsTrustedApplicationPool** cmdlet followed by the **New-CsTrustedApplicationComputer** cmdlet.', ['new-pool', 'new-computer']],
    ['Create a new application by using the **New-CsTrustedApplication** cmdlet. The **ApplicationId** should be the **ApplicationName** of the UCMA 2.0 application.', ['new-application']],
    ['Run the **Enable-CsTopology** cmdlet to create the trusted service entries in Active Directory.', ['enable-topology']],
    ['Stop Lync Server 2013 Front End service and then restart it.', ['restart-front-end']],
    ['Install the application software in the trusted application pool. Stop at the point where you are asked to create a contact object for the application.', ['install']],
    ['Run the **Move-CsApplicationEndpoint** cmdlet to move the contact object from the UCMA 2.0 application pool to the UCMA 4.0 application pool.', ['move']],
    ['The **Move-CsApplicationEndpoint** cmdlet moves an existing contact object from one registrar pool to another.', []],
    ['Stop and then restart the Lync Server 2013 Front End service before launching the UCMA 4.0 application.', ['restart-front-end']],
    ['Use the WMI-based tools (ApplicationProvisioner.exe) to remove the UCMA 2.0 application servers.', ['remove-legacy']],
    ['Migrate the trusted service entries with Topology Builder or the PowerShell cmdlets. For more information, see the section on migration and coexistence.', ['merge', 'publish']],
    ['Verify the following.', []],
    ['Users are able to communicate with the new version of the application.', ['verify-users']],
    ['You are now able to use trusted application cmdlets to manage the old contact objects and the new contact objects.', ['verify-cmdlets']],
    // 2013-DIR-2
    ['Check with the vendor of the application to see whether such a deployment is certified.', ['vendor-certification']],
    ['Get OCSCore.MSI from the installer of Office Communications Server 2007 R2.', ['ocscore']],
    ['Install the UCMA 2.0 application.', ['install']],
    ['Add allowed domains using WBemTest.', ['add-sip-domain']],
    ['You are still able to use the WMI tool (ApplicationProvisioner.exe) to create additional contact objects.', ['verify-provisioner']],
    // 2013-MIG-3 and 2013-UPG-3
    ['In the left pane, right click **Trusted application servers** and then click **New Trusted Application Pool**.', ['new-pool']],
    ['On the page Select the next hop, select the Lync Server 2013 Front End pool from the list.', []],
    ['Select the top node and from the **Action** menu, select **Publish**.', ['publish']],
    ['Verify that the trusted application pool was created and is associated with the correct Front End pool.', ['verify-pool']],
    ['Apply KB 2741295 to manage UCMA 3.0 applications.', ['apply-update']],
    ['Simply rebuild your application using the UCMA 4.0 SDK. Watch for compiler warnings about obsolete class members.', ['rebuild', 'look-at-obsolete']],
    // 2010-COEX-2 and 2010-UPG-2B
    ['Ensure that the account for these steps is a member of the **RTCUniversalServerAdmins** group.', ['join-administrators']],
    ['Ensure that Lync Server 2010 is deployed and working.', ['verify-deployment']],
    ['Verify that the trusted service entries were migrated.', ['verify-entries']],
    ['Disassociate the UCMA 2.0 application pool from the Lync Server 2010 Registrar, by running the **Set-CsTrustedApplicationPool** cmdlet with Registrar $null.', ['set-registrar-null']],
    ['Choose **Merge 2007 or 2007 R2 Topology** under **Action**.', ['merge']],
    // activation and replica
    ['Run Bootstrapper.exe from the installation folder.', ['bootstrapper']],
    ['To bootstrap the replica service, run the **Enable-CsReplica** cmdlet.', ['enable-replica']],
    ['Start the replica service using the **Start-Service** cmdlet.', ['start-replica']],
    ['Run the **Set-CsCertificate** cmdlet on every computer.', ['set-certificate']],
    ['Request a certificate for the computer.', ['request-certificate']],
    ['Optionally create contact objects for the application.', ['new-contact']],
    ['Add the application and its port to the list of firewall exceptions.', ['firewall-exception']],
  ])('%s', (sentence, expected) => {
    expect(ordered(sentence)).toEqual(expected)
  })
})

describe('what is unknown may be', () => {
  test.each<readonly [string, string, boolean]>([
    ['Restart-OurFrontEnds', 'restart-front-end', true],
    ['Bounce all the front ends', 'restart-front-end', true],
    ['Front End restart, second round', 'restart-front-end', true],
    ['Move-OurContacts -All', 'move', true],
    ['Write-OurLog done', 'restart-front-end', false],
    ['Verify-Everything', 'verify-users', false],
    ['New-OurThing', 'new-pool', false],
    ['Get-CsPool', 'new-pool', false],
    ['Publish-OurTopology', 'publish', true],
    ['Publish-OurTopology', 'enable-topology', false],
  ])('%s as %s: %s', (text, operation, expected) => {
    expect(operations.mayBe(text).has(operation)).toBe(expected)
  })
})

const is = (value: string | boolean): Field => known(value, nowhere)

function command(name: string, parameters: Readonly<Record<string, Field>> = {}, others: Partial<WrittenCommand> = {}): WrittenCommand {
  return { name, parameters, words: [], host: is('fe01.contoso.com'), ...others }
}

const program = (line: string): WrittenCommand => {
  const [name = '', ...words] = line.split(' ')
  return command(name, {}, { words: words.map(is) })
}

describe('what commands do', () => {
  test.each<readonly [string, WrittenCommand, readonly string[]]>([
    ['a restart', command('Restart-Service', { Name: is('RTCSRV') }), ['restart-front-end']],
    ['a restart by display name', command('restart-service', { DisplayName: is('Lync Server Front-End') }), ['restart-front-end']],
    ['a restart of something else', command('Restart-Service', { Name: is('W3SVC') }), ['restart-service']],
    ['a restart of who knows what', command('Restart-Service', { Name: unknown('$service') }), ['restart-service?', 'restart-front-end?']],
    ['a restart that does not happen', command('Restart-Service', { Name: is('RTCSRV'), WhatIf: is(true) }), []],
    ['a restart through the pipeline', command('Restart-Service', {}, { pipedFrom: command('Get-Service', { Name: is('RTCSRV') }) }), ['restart-front-end']],
    ['a new start of the computer', command('Restart-Computer', { ComputerName: is('fe01.contoso.com') }), ['restart-front-end?']],
    ['all services stopped', command('Stop-CsWindowsService'), ['stop-service']],
    ['one stopped by alias', command('spsv', { Name: is('rtcsrv') }), ['stop-service']],
    ['net stop', program('net stop RTCSRV'), ['stop-service']],
    ['net start', program('net.exe start rtcsrv'), ['start-service']],
    ['the application stopped', command('Stop-Service', { Name: is('ContosoBot') }), ['stop-application']],
    ['the application started', command('Start-Service', { Name: is('ContosoBot') }), ['launch?']],
    ['the replica started', command('Start–Service', { Name: is('Replica') }), ['start-replica']],
    ['another Registrar', command('Set-CsTrustedApplicationPool', { Identity: is('apps.contoso.com'), Registrar: is('pool13.contoso.com') }), ['set-registrar']],
    ['no Registrar', command('Set-CsTrustedApplicationPool', { Identity: is('apps.contoso.com'), Registrar: { state: 'absent' } }), ['set-registrar-null']],
    ['some Registrar or none', command('Set-CsTrustedApplicationPool', { Registrar: unknown('$r') }), ['set-registrar?', 'set-registrar-null?']],
    ['nothing about the Registrar', command('Set-CsTrustedApplicationPool', { RequiresReplication: is(false) }), ['set-pool']],
    ['a look at the contact', command('Get-CsApplicationEndpoint', { Identity: is('sip:bot@contoso.com') }), ['check-contact']],
    ['a look that feeds a move', command('Get-CsApplicationEndpoint', {}, { pipedTo: command('Move-CsApplicationEndpoint') }), []],
    ['the WMI tool removing', program('C:\\tools\\ApplicationProvisioner.exe /removeApplication'), ['remove-legacy']],
    ['the WMI tool adding a contact', program('ApplicationProvisioner.exe /addContact'), ['wmi-new-contact']],
    ['the WMI tool', program('ApplicationProvisioner.exe'), ['wmi-tool']],
    ['a published file', command('Publish-CsTopology', { FileName: is('out.xml') }), ['publish']],
    ['the last publication', command('Publish-CsTopology', { FinalizeUninstall: is(true) }), ['decommission']],
    ['Bootstrapper of a trusted application computer', program('Bootstrapper.exe /BootstrapLocalMgmt /MinCache'), ['bootstrapper']],
    ['Bootstrapper of a server', program('Bootstrapper.exe'), ['install-server']],
    ['OCSCore', program('msiexec /i OCSCore.msi /qn'), ['ocscore']],
    ['the package of the application', program('msiexec /i ContosoBot.msi'), ['install']],
    ['something foreign', command('Write-Host'), []],
  ])('%s', (_, written, expected) => {
    const readings = operations.recogniseCommand(written).map(({ operation, certain }) => (certain ? operation : `${operation}?`))
    expect(readings.toSorted()).toEqual(expected.toSorted())
  })
})
