import { expect, test } from 'vitest'
import { exportedEditor } from './exported-editor.js'

test('an export is left as it is, and other texts are not its business', () => {
  const source = { path: 'x.json', text: '{"SipAddress":"sip:a@contoso.com","OwnerUrn":"urn:application:a"}', language: 'json' as const }
  const change = { kind: 'set' as const, at: { source, start: 0, end: 1 }, value: 'x' }
  expect(exportedEditor(source)?.(change)).toMatchObject({ ok: false })
  expect(exportedEditor({ ...source, text: '{"replicas":3}' })).toBeUndefined()
})
