/** The names under which operations expose what they are about, so that rules can tie steps of any language. */
export const subjectNames = [
  'pool',
  'sourcePool',
  'registrar',
  'application',
  'legacyName',
  'contact',
  'computer',
  'service',
  'file',
  'site',
  'domain',
  'port',
  'requiresReplication',
  'thumbprint',
  'enableTcp',
  'force',
] as const

export type SubjectName = (typeof subjectNames)[number]
