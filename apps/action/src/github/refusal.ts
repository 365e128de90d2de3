/** What GitHub answered, or why it did not. */
export type Answer<T> = { readonly value: T; readonly refusal?: never } | { readonly refusal: Refusal; readonly value?: never }

export interface Refusal {
  /** `denied`: the token may not. `limited`: too many requests, and waiting would take too long. `unreachable`: no answer, or not a sensible one. */
  readonly reason: 'denied' | 'missing' | 'invalid' | 'limited' | 'unreachable'
  /** 0 where GitHub gave no status. */
  readonly status: number
  readonly message: string
}

/** Nothing that is asked so throws. */
export async function answerOf<T>(request: () => Promise<T>, token: string): Promise<Answer<T>> {
  try {
    return { value: await request() }
  } catch (error) {
    return { refusal: refusalOf(error, token) }
  }
}

/** Reads what was thrown, whatever it is. The token stands in no message, whoever put it there. */
function refusalOf(error: unknown, token: string): Refusal {
  const { status, response, errors } = fieldsOf(error)
  const code = typeof status === 'number' ? status : 0
  const text = error instanceof Error ? error.message : String(error)
  const message = token === '' ? text : text.replaceAll(token, '***')
  return { reason: reasonOf(code, message, fieldsOf(fieldsOf(response)['headers']), firstType(errors)), status: code, message }
}

function reasonOf(status: number, message: string, headers: Fields, type: unknown): Refusal['reason'] {
  if (status === 429 || type === 'RATE_LIMITED') return 'limited'
  if (status === 403 && (headers['x-ratelimit-remaining'] === '0' || /\bsecondary rate\b/iu.test(message))) return 'limited'
  if (status === 401 || status === 403 || type === 'FORBIDDEN') return 'denied'
  if (status === 404 || status === 410 || type === 'NOT_FOUND') return 'missing'
  return (status >= 400 && status < 500) || type !== undefined ? 'invalid' : 'unreachable'
}

type Fields = Readonly<Record<string, unknown>>

/** GraphQL answers 200 and says in a list what was wrong. */
function firstType(errors: unknown): unknown {
  return Array.isArray(errors) && errors.length > 0 ? (fieldsOf(errors[0])['type'] ?? 'UNKNOWN') : undefined
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {} // read as unknown values only
}
