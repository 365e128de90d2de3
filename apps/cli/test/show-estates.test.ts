import { expect, test } from 'vitest'
import { broken, folder, topolint } from './command.js'

const fabrikam = broken.replaceAll('contoso', 'fabrikam')
const both = 'apiVersion: topolint/v1\nkind: Plan\nname: everywhere\nsteps:\n  - { do: restart-front-end, pool: pool13.contoso.com }\n  - { do: restart-front-end, pool: pool13.fabrikam.com }\n'
const contacts = 'SipAddress,OwnerUrn,RegistrarPool\nsip:helpdesk@contoso.com,urn:application:helpdesk,pool10.contoso.com\n'

test('says which files belong together, by which names, and what is left out', () => {
  const cwd = folder({ 'contoso.yaml': broken, 'fabrikam.yaml': fabrikam, 'contacts.csv': contacts, 'both.plan.yaml': both, 'values.yaml': 'replicas: 3\n' })
  const { code, stdout, stderr } = topolint(['show', '--estates', 'contoso.yaml', 'fabrikam.yaml', 'contacts.csv', 'both.plan.yaml', 'values.yaml'], { cwd })
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatchSnapshot()
})

test('a configuration says what belongs together', () => {
  const cwd = folder({ 'topolint.yaml': 'estates:\n  everything: ["*.yaml"]\n', 'contoso.yaml': broken, 'fabrikam.yaml': fabrikam })
  expect(topolint(['show', '--estates'], { cwd }).stdout).toMatch(/^Estate everything, as the configuration says \(2 files\)\n/)
  expect(topolint(['show', '--estates', '--no-config'], { cwd }).stdout).toMatch(/^Estate 1 \(1 file\)\n/)
})

test('without it one file is shown', () => {
  const cwd = folder({ 'contoso.yaml': broken })
  expect(topolint(['show'], { cwd }).code).toBe(2)
  expect(topolint(['show', 'contoso.yaml', 'contoso.yaml'], { cwd }).code).toBe(2)
  expect(topolint(['show', 'contoso.yaml'], { cwd }).code).toBe(0)
})
