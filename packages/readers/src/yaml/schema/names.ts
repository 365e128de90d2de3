import { generationIds, type GenerationId } from '@topolint/engine'
import { integer, list, oneOf, text, type ListSchema, type DecodedScalar, type ScalarSchema } from '@topolint/yaml'

export function fqdn(description: string): ScalarSchema<string> {
  return text({ description, examples: ['pool13.contoso.com'] })
}

export function product(description: string): ScalarSchema<GenerationId> {
  return oneOf(generationIds, { description })
}

export function computers(description: string): ListSchema<string, DecodedScalar<string>> {
  return list(text(), { description, examples: [['app1.contoso.com', 'app2.contoso.com']] })
}

export function updates(description: string): ListSchema<string, DecodedScalar<string>> {
  return list(text(), { description, examples: [['KB2741295']] })
}

export const serviceVersion = integer({
  description: 'The ServiceVersion that an exported topology shows, where the product is not known by name. Write `product` or this, not both.',
  min: 1,
  max: 99,
  examples: [6],
})
