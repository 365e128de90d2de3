import { known } from '../model/field.js'
import { nowhere } from '../source/source.js'
import { derived, mayBeOmitted } from './type-definition.js'

/** What every entity can be asked about its being there. */
export const isDefined = derived('bool', 'some source describes it, not only names it', ({ source }) => known(source.facts.length > 0, nowhere))

export const isRemoved = mayBeOmitted('bool', 'a step takes it away')
