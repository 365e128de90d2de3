import { expect, test } from 'vitest'
import { stepsIn } from '../../../test/runbook-of.js'

const made = 'Create the trusted application pool apps.contoso.com'

test.each([
  ['with it', `${made} with pool13.contoso.com as next hop.`, 'pool13.contoso.com'],
  ['in the second clause', `${made}, and choose pool13.contoso.com as its next hop.`, 'pool13.contoso.com'],
  ['in the second sentence', `${made}. Choose pool13.contoso.com as its next hop.`, 'pool13.contoso.com'],
  ['as code', `${made}. As the next hop, select the Front End pool \`pool13.contoso.com\`.`, 'pool13.contoso.com'],
  ['what it must not be', `${made}. Do not choose pool10.contoso.com as its next hop.`, undefined],
  ['one of two', `${made}. The next hop is pool10.contoso.com or the Front End pool pool13.contoso.com.`, undefined],
  ['of something else', `${made}. Users of pool13.contoso.com call it.`, undefined],
  ['behind another step', `${made}. Verify that users reach sip:bot@contoso.com. The next hop pool10.contoso.com stays.`, undefined],
])('the next hop of a new pool: %s', (_, text, expected) => {
  const registrar = stepsIn(`1. ${text}`).find(({ operation }) => operation === 'new-pool')?.subjects['registrar']
  expect(registrar?.state === 'known' ? registrar.value : registrar?.state).toBe(expected ?? 'unknown')
})

test.each([
  ['Apply KB 956389 to the servers.', 'KB956389'],
  ['Install the update KB956389.', 'KB956389'],
])('%s', (text, expected) => {
  const [step] = stepsIn(`# Lync Server\n\n1. ${text}\n2. Run Enable-CsTopology.`)
  expect(step?.subjects['file']).toMatchObject({ state: 'known', value: expected })
})
