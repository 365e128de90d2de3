import { Ajv, type ValidateFunction } from 'ajv'
import type { Description, Operation, Schema } from './cut-description.js'

export interface Exchange {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
}

/** Judges requests and answers by GitHub's own description. */
export class Contract {
  readonly #description: Description
  readonly #strict: Ajv
  readonly #texts: Ajv
  readonly #compiled = new Map<Schema, ValidateFunction>()

  constructor(description: Description) {
    // References are made to name the description, so that every schema compiled here finds it.
    this.#description = JSON.parse(JSON.stringify(description).replaceAll('"$ref":"#/', '"$ref":"github#/'), withNull) as Description
    const shared = { $id: 'github', components: { schemas: this.#description.schemas } }
    const options = { strict: false, validateFormats: false, allErrors: true }
    this.#strict = new Ajv(options)
    this.#texts = new Ajv({ ...options, coerceTypes: true })
    this.#strict.addSchema(shared)
  }

  /** What is wrong with a request; nothing if it is as described. */
  request(exchange: Exchange): readonly string[] {
    const operation = this.#operation(exchange)
    if (operation === undefined) return [`no operation is ${exchange.method} ${exchange.path}`]
    const { query, body } = operation
    const unknown = Object.keys((exchange.body ?? {})).filter((name) => body?.['properties'] === undefined || !(name in (body['properties'] as object)))
    return [
      ...this.#judge(this.#texts, query, { ...exchange.query }, 'query'),
      ...(body === undefined ? [] : this.#judge(this.#strict, body, exchange.body, 'body')),
      ...unknown.map((name) => `body has ${name}, which is not described`),
    ]
  }

  /** What is wrong with an answer. Statuses that an operation does not speak of have the general form of errors. */
  answer(exchange: Exchange, status: number, answer: unknown): readonly string[] {
    const operation = this.#operation(exchange)
    const described = operation?.answers[String(status)]
    if (described !== undefined) return this.#judge(this.#strict, described, answer, `answer ${status}`)
    if (status < 400) return [`${exchange.method} ${exchange.path} never answers ${status}`]
    return this.#judge(this.#strict, basicError, answer, `answer ${status}`)
  }

  #operation({ method, path }: Exchange): Operation | undefined {
    return Object.values(this.#description.operations).find((operation) => operation.method === method && isPath(operation.path, path))
  }

  #judge(ajv: Ajv, schema: Schema, value: unknown, what: string): readonly string[] {
    const validate = this.#compiled.get(schema) ?? ajv.compile(schema)
    this.#compiled.set(schema, validate)
    if (validate(value)) return []
    return (validate.errors ?? []).map(({ instancePath, message }) => `${what}${instancePath} ${message ?? 'is wrong'}`)
  }
}

const basicError: Schema = { $ref: 'github#/components/schemas/basic-error' }

function isPath(template: string, path: string): boolean {
  const [wanted, given] = [template.split('/'), path.split('/')]
  return wanted.length === given.length && wanted.every((part, index) => (part.startsWith('{') ? given[index] !== '' : part === given[index]))
}

/** In OpenAPI what is nullable may be null, also where the values are counted up, or where other schemas say what it is. */
function withNull(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('nullable' in value) || value.nullable !== true) return value
  if (!('type' in value)) return { anyOf: [{ type: 'null' }, Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'nullable'))] }
  return 'enum' in value && Array.isArray(value.enum) ? { ...value, enum: [...(value.enum as unknown[]), null] } : value
}
