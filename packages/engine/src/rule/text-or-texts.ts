import { map, resolve, text, type Decoded, type Infer, type Schema } from '@topolint/yaml'

const one = text()
const several = map(text())

type Either = typeof one | typeof several

/** One text, or several by their names. */
export function textOrTexts(description: string): Schema<Infer<Either>, Decoded<Either>> {
  return {
    meta: { description },
    json: (definitions) => ({ description, anyOf: [one.json(definitions), several.json(definitions)] }),
    decode: (place, context) => (resolve(place.node).kind === 'scalar' ? one.decode(place, context) : several.decode(place, context)),
  }
}
