/** A part of a JSON schema as OpenAPI 3.0 has it. */
export type Schema = Readonly<Record<string, unknown>>

export interface Operation {
  readonly method: string
  /** With `{names}` in the place of what differs. */
  readonly path: string
  readonly query: Schema
  readonly body?: Schema
  readonly answers: Readonly<Record<string, Schema>>
}

export interface Description {
  readonly operations: Readonly<Record<string, Operation>>
  readonly schemas: Readonly<Record<string, Schema>>
}

/** The operations of these names, with every schema that they refer to. */
export function cutDescription(whole: unknown, names: readonly string[]): Description {
  const operations: Record<string, Operation> = {}
  for (const [path, methods] of Object.entries(part(whole, 'paths'))) {
    for (const [method, operation] of Object.entries(methods as Schema)) {
      const { operationId } = operation as Schema
      if (typeof operationId === 'string' && names.includes(operationId)) operations[operationId] = cutOperation(whole, method.toUpperCase(), path, operation as Schema)
    }
  }
  return { operations, schemas: referredTo(part(whole, 'components', 'schemas'), operations) }
}

function cutOperation(whole: unknown, method: string, path: string, operation: Schema): Operation {
  const parameters = ((operation['parameters'] ?? []) as readonly Schema[]).map((parameter) => target(whole, parameter))
  const inQuery = parameters.filter((parameter) => parameter['in'] === 'query')
  const properties: Schema = Object.fromEntries(inQuery.map(({ name, schema }) => [String(name), schema]))
  const body = schemaOf(target(whole, (operation['requestBody'] ?? {}) as Schema))
  const answers = Object.entries(operation['responses'] as Schema).flatMap(([status, answer]) => {
    const schema = schemaOf(target(whole, answer as Schema))
    return schema === undefined ? [] : [[status, schema] as const]
  })
  return { method, path, query: { type: 'object', properties, additionalProperties: false }, ...(body && { body }), answers: Object.fromEntries(answers) }
}

function schemaOf({ content }: { readonly content?: unknown }): Schema | undefined {
  return part(content, 'application/json')['schema'] as Schema | undefined
}

function target(whole: unknown, value: Schema): Schema {
  const { $ref } = value
  return typeof $ref === 'string' ? part(whole, ...$ref.slice(2).split('/')) : value
}

function referredTo(all: Schema, operations: unknown): Record<string, Schema> {
  const found: Record<string, Schema> = {}
  const open: unknown[] = [operations, all['basic-error'], { $ref: '#/components/schemas/basic-error' }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const [, name] of JSON.stringify(next).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/gu)) {
      if (name === undefined || name in found) continue
      found[name] = all[name] as Schema
      open.push(found[name])
    }
  }
  return found
}

/** Casts, here and above, stand for the form of OpenAPI; whatever has another form gives an empty part. */
function part(value: unknown, ...path: readonly string[]): Schema {
  let at: unknown = value
  for (const name of path) at = (at as Schema | undefined)?.[name]
  return (at ?? {}) as Schema
}
