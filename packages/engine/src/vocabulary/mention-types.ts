import { origins } from '../model/fact.js'
import { nearestName } from './nearest-name.js'
import { claimed, derived, type TypeDefinition } from './type-definition.js'

/** A place that names another entity. */
export const referenceType: TypeDefinition = {
  name: 'Reference',
  identity: 'text',
  says: 'a place that names a site, a pool, an application or a contact',
  fields: {
    text: claimed('string', 'the name as written'),
    to: claimed('string', 'the kind of thing that it names', ['site', 'pool', 'applicationPool', 'computer', 'application', 'contact']),
    field: claimed('string', 'the field in which it stands'),
    isDefined: claimed('bool', 'some source defines the thing'),
    isClosed: claimed('bool', 'nothing of its kind exists but what the sources define'),
    nearest: derived('string', 'the name that was perhaps meant: of what there is where all of it is known, else of what the same document defines', nearestName),
  },
}

/** A place that gives an entity its name. */
export const nameType: TypeDefinition = {
  name: 'Name',
  identity: 'text',
  says: 'a place that gives a thing its name',
  fields: {
    text: claimed('string', 'the name as written'),
    of: claimed('string', 'the kind of thing that it names', ['site', 'pool', 'applicationPool', 'computer', 'application', 'contact', 'sipDomain']),
    identity: claimed('string', 'the name as it is compared'),
    place: claimed('string', 'where it stands in its document, by identities'),
    document: claimed('string', 'the document that it stands in'),
    defines: claimed('bool', 'it says that the thing is there, and does not only speak of it'),
    origin: claimed('string', 'who says it', [...origins]),
    application: claimed('Application', 'the application, where it names one'),
  },
}
