import { claimed, type TypeDefinition } from './type-definition.js'

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
  },
}
