import { asPool } from './exported-fields.js'
import type { ExportedKind } from './exported-kind.js'
import { textIn } from './exported-object.js'

/** Get-CsApplicationEndpoint and Get-CsTrustedApplicationEndpoint. Users have the same properties, and no owner. */
export const contactKind: ExportedKind = {
  kind: 'contact',
  list: 'contacts',
  named: (object) => (/^urn:application:./iu.test(textIn(object, 'ownerurn')?.text ?? '') ? textIn(object, 'sipaddress') : undefined),
  // The pool of the application is not among what is printed.
  fields: (fields) => ({ ...fields.text('OwnerUrn', 'applicationId'), ...fields.text('RegistrarPool', 'registrar', asPool) }),
}
