import type { TypeDefinition } from '../vocabulary/type-definition.js'
import type { View } from './view.js'

const views = new WeakMap<object, View>()
const classes = new Map<TypeDefinition, FacadeClass>()

/** What the expression language holds of a view: an object with the fields of its type and nothing else. */
export type FacadeClass = new (view: View) => object

/** One class for each type, because the expression language knows a value's type by its class. */
export function facadeClass(type: TypeDefinition): FacadeClass {
  const seen = classes.get(type)
  if (seen !== undefined) return seen
  // eslint-disable-next-line @typescript-eslint/no-extraneous-class -- its getters are defined below, one for each field of the type
  const made = class {
    constructor(view: View) {
      views.set(this, view)
    }
  }
  for (const name of Object.keys(type.fields)) {
    Object.defineProperty(made.prototype, name, {
      get(this: object): unknown {
        return views.get(this)?.read(name)
      },
    })
  }
  classes.set(type, made)
  return made
}

export function viewOf(facade: object): View | undefined {
  return views.get(facade)
}
