import { claimed, type TypeDefinition } from './type-definition.js'

export const certificateType: TypeDefinition = {
  name: 'Certificate',
  says: 'a certificate that computers of a pool use',
  fields: {
    subject: claimed('string', 'its subject name'),
    alternativeNames: claimed('list<string>', 'its subject alternative names'),
    computers: claimed('list<Computer>', 'the computers that use it'),
    pool: claimed('ApplicationPool', 'the trusted application pool to which it belongs'),
  },
}

export const dnsRecordType: TypeDefinition = {
  name: 'DnsRecord',
  says: 'a record in DNS',
  fields: {
    name: claimed('string', 'the name that it is about'),
    type: claimed('string', 'its type', ['A', 'AAAA', 'CNAME', 'SRV']),
    value: claimed('string', 'the address or name that it gives'),
  },
}
