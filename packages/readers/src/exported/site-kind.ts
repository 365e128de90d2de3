import { known, span, type Fields, type Source } from '@topolint/engine'
import { has, withoutPrefix, type ExportedKind } from './exported-kind.js'
import { textIn, type ExportedObject, type ExportedText } from './exported-object.js'

/** Get-CsSite: known by its SiteId where that is printed; the identity holds the name. */
export const siteKind: ExportedKind = {
  kind: 'site',
  list: 'sites',
  named: (object) => {
    const name = nameOf(object)
    return name !== undefined && (has(object, 'siteid') || has(object, 'sitetype')) ? (textIn(object, 'siteid') ?? name) : undefined
  },
  fields: (_fields, _id, object, source) => ({ ...nameField(object, source), ...legacyField(object, source) }),
}

function nameOf(object: ExportedObject): ExportedText | undefined {
  const identity = textIn(object, 'identity')
  return identity === undefined ? undefined : withoutPrefix(identity, /^Site:/iu)
}

function nameField(object: ExportedObject, source: Source): Fields {
  const name = nameOf(object)
  return name === undefined ? {} : { name: known(name.text, span(source, name)) }
}

/** The site that a merge brings has a name of its own. */
function legacyField(object: ExportedObject, source: Source): Fields {
  const name = nameOf(object)
  return name === undefined ? {} : { isLegacy: known(name.text.toLowerCase() === 'backcompatsite', span(source, name)) }
}
