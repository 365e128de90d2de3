/** What a rule can be about, with the type of `self` in its expressions. */
export const subjectTypes = {
  estate: 'Estate',
  document: 'Document',
  site: 'Site',
  pool: 'Pool',
  applicationPool: 'ApplicationPool',
  computer: 'Computer',
  application: 'Application',
  contact: 'Contact',
  address: 'Address',
  procedure: 'Procedure',
  step: 'Step',
  command: 'Command',
  parameter: 'Parameter',
  certificate: 'Certificate',
  reference: 'Reference',
  name: 'Name',
} as const

export type SubjectKind = keyof typeof subjectTypes

export const subjectKinds = Object.keys(subjectTypes) as readonly SubjectKind[] // the keys of a constant are what its type says
