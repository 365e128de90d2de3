import { textOfValue, isList, type Field } from '@topolint/engine'
import { expect, test } from 'vitest'
import { stepsIn } from '../../../test/runbook-of.js'

function said(field: Field | undefined): string {
  if (field === undefined || field.state === 'absent') return 'here'
  if (field.state === 'unknown') return field.variable ?? (field.at === undefined ? 'nobody says' : 'described')
  return typeof field.value === 'object' && isList(field.value) ? field.value.items.map(said).join(' and ') : textOfValue(field.value)
}

test.each([
  ['nothing', '1. Run `Enable-CsReplica -Force`.', ['here']],
  ['a computer', '1. On app1.contoso.com run `Enable-CsReplica -Force`.', ['app1.contoso.com']],
  ['what it is, and its name', '1. On the new computer app1.contoso.com run `Enable-CsReplica -Force`.', ['app1.contoso.com']],
  ['two computers', '1. On app1.contoso.com and app2.contoso.com run `Enable-CsReplica -Force`.', ['app1.contoso.com and app2.contoso.com']],
  ['which one, in words', '1. On the second server run `Enable-CsReplica -Force`.', ['on the second server']],
  ['all of them', '1. On each server run `Enable-CsReplica -Force`.', ['here']],
  ['a sentence above the code', 'On app1.contoso.com run this:\n\n```powershell\nEnable-CsReplica\n```', ['app1.contoso.com']],
  ['a heading, up to the next', '# Replica\n\n## On app1.contoso.com\n\nEnable-CsReplica\n\nThen, on the same server:\n\n    Start-Service REPLICA\n\n## Afterwards\n\n    Set-CsCertificate -Type Default', ['app1.contoso.com', 'app1.contoso.com', 'here']],
  ['another item', '1. On app1.contoso.com run `Enable-CsReplica -Force`.\n2. Run `Enable-CsReplica -Force`.', ['app1.contoso.com', 'here']],
  ['what the command says itself', '1. On app1.contoso.com run `Invoke-Command -ComputerName app2.contoso.com { Enable-CsReplica }`.', ['app2.contoso.com']],
  ['words without a name', '# Lync Server\n\n1. Enable the replica.\n2. On the second server, start the replica.', ['nobody says', 'described']],
])('%s', (_, text, expected) => {
  expect(stepsIn(text).filter(({ operation }) => operation !== undefined).map(({ subjects }) => said(subjects['computer']))).toEqual(expected)
})
