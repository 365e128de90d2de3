import { isGroup, isList, textOfValue, type Field } from '@topolint/engine'
import { expect, test } from 'vitest'
import { runbookOf } from '../../../test/runbook-of.js'

function listed(field: Field | undefined, name: string): readonly string[] {
  const inner = field?.state === 'known' && typeof field.value === 'object' && isGroup(field.value) ? field.value.fields[name] : undefined
  if (inner?.state !== 'known' || typeof inner.value !== 'object' || !isList(inner.value)) return ['no list']
  return inner.value.items.map((item) => (item.state === 'known' ? textOfValue(item.value) : item.state))
}

const merge = '1. Run `Merge-CsLegacyTopology -TopologyXmlFileName merged.xml`.'

test.each([
  ['updates', 'The servers have KB968802 and KB 949935.', ['KB968802', 'KB 949935']],
  ['updates', 'Apply KB968802 to the servers. They have KB949935.', ['KB949935']],
  ['updates', '<!-- KB968802 -->', []],
  ['updates', 'There are 968802 users.', []],
  ['installed', '- OCSWMIBC.msi on this computer', ['OCSWMIBC.msi']],
  ['installed', 'OCSCore is there.', ['OCSCore']],
  ['installed', '1. Install OCSWMIBC.msi.', []],
  ['installed', '```powershell\nmsiexec /i OCSWMIBC.msi /qn\n```', []],
  ['groups', 'You are a member of RTCUniversalServerAdmins.', ['RTCUniversalServerAdmins']],
])('%s that %j names', (name, text, expected) => {
  const [procedure] = runbookOf(`${text}\n\n${merge}\n`).facts.procedures
  expect(listed(procedure?.prerequisites, name)).toEqual(expected)
})
