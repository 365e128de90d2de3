import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Contract, type Exchange } from './contract.js'
import { description } from './description.js'
import { answerGraph, type Asker } from './graph.js'
import { missing, operations, type OperationName, type Permissions } from './operations.js'
import type { Repository } from './repository.js'
import { Refusal, routes, type Reply } from './routes.js'

/** An answer that a request gets instead of the right one. */
export interface Fault {
  readonly request: RegExp
  readonly status: number
  readonly message: string
  readonly headers?: Readonly<Record<string, string>>
  /** GitHub did what it was asked, and only its answer was lost. */
  readonly isDone?: boolean
}

/** Compiling what GitHub describes takes longer than a test does. */
const contract = typeof description === 'string' ? undefined : new Contract(description)

type Sent = Reply & { readonly headers?: Readonly<Record<string, string>> }

/** A server that answers like GitHub, keeps what it is told and holds every exchange against GitHub's description. */
export class FakeGitHub {
  readonly repository: Repository
  /** What is wrong with the requests that came and the answers that went; empty in a test that passes. */
  readonly violations: string[] = []
  /** Every request, as `METHOD /path`. */
  readonly requests: string[] = []
  /** Those that were to change something; of GraphQL the name of the change. */
  readonly writes: string[] = []
  /** Taken from the front, each once. */
  readonly faults: Fault[] = []
  readonly #askers = new Map<string, Asker>()
  readonly #server: Server
  readonly #prefix: string

  /** On GitHub Enterprise Server the interface stands under `/api/v3`, and GraphQL under `/api/graphql`. */
  constructor(repository: Repository, place: 'github.com' | 'enterprise' = 'github.com') {
    this.repository = repository
    this.#prefix = place === 'enterprise' ? '/api/v3' : ''
    this.#server = createServer((request, response) => void this.#serve(request, response))
  }

  /** Gives a token with these permissions and no others. */
  grant(token: string, permissions: Permissions, login = 'github-actions[bot]'): void {
    this.#askers.set(token, { login, permissions })
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return this.url
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo // it listens on a port
    return `http://127.0.0.1:${port}${this.#prefix}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', headers } = request
    const url = new URL(request.url ?? '', this.url)
    const text = await read(request)
    const exchange = { method, path: decodeURI(url.pathname), query: Object.fromEntries(url.searchParams), body: text === '' ? undefined : (JSON.parse(text) as unknown) }
    this.requests.push(`${method} ${exchange.path}`)
    this.writes.push(...this.#writeOf(exchange))
    const sent = await this.#answer(exchange, headers.authorization, url)
    response.writeHead(sent.status, { 'content-type': 'application/json; charset=utf-8', ...sent.headers })
    response.end(JSON.stringify(sent.body))
  }

  async #answer(exchange: Exchange, authorization: string | undefined, url: URL): Promise<Sent> {
    const fault = this.#fault(exchange)
    const asker = this.#askers.get(authorization?.replace(/^(?:token|bearer) /iu, '') ?? '')
    if (fault !== undefined && fault.isDone !== true) return { ...refused(fault.status, fault.message), headers: fault.headers ?? {} }
    if (asker === undefined) return refused(401, 'Bad credentials')
    const sent = exchange.path === this.#graphPath ? await this.#graph(asker, exchange) : this.#rest(asker, exchange, url)
    return fault === undefined ? sent : refused(fault.status, fault.message)
  }

  get #graphPath(): string {
    return this.#prefix === '' ? '/graphql' : '/api/graphql'
  }

  #writeOf({ method, path, body }: Exchange): readonly string[] {
    if (method === 'GET') return []
    if (path !== this.#graphPath) return [`${method} ${path.slice(this.#prefix.length)}`]
    const { query } = body as { query: string } // every request there has one
    return /^\s*mutation\b[^{]*\{\s*(\w+)/u.exec(query)?.slice(1) ?? []
  }

  #fault({ method, path }: Exchange): Fault | undefined {
    const index = this.faults.findIndex(({ request }) => request.test(`${method} ${path}`))
    return index === -1 ? undefined : this.faults.splice(index, 1)[0]
  }

  async #graph(asker: Asker, { body }: Exchange): Promise<Sent> {
    return { status: 200, body: await answerGraph(this.repository, asker, body as { query: string }) } // graphql itself refuses another form
  }

  #rest(asker: Asker, exchange: Exchange, url: URL): Sent {
    const described = { ...exchange, path: exchange.path.slice(this.#prefix.length) }
    const wrong = contract?.request(described) ?? []
    this.violations.push(...wrong)
    const sent = wrong.length > 0 ? refused(422, `Invalid request.\n\n${wrong.join('\n')}`) : this.#reply(asker, described, url)
    this.violations.push(...(contract?.answer(described, sent.status, sent.body) ?? []))
    return sent
  }

  #reply(asker: Asker, { method, path, body, query }: Exchange, url: URL): Sent {
    const start = `/repos/${this.repository.owner}/${this.repository.name}`
    const inside = path.startsWith(`${start}/`) ? path.slice(start.length) : ''
    const name = (Object.keys(routes) as OperationName[]).find((one) => routes[one].method === method && routes[one].path.test(inside))
    if (name === undefined) return refused(404, 'Not Found')
    if (missing(operations[name], asker.permissions).length > 0) return refused(403, 'Resource not accessible by integration')
    const names = routes[name].path.exec(inside)?.slice(1) ?? []
    try {
      const reply = routes[name].reply({ repository: this.repository, login: asker.login, names, query, body: (body ?? {}) as Readonly<Record<string, unknown>> })
      return Array.isArray(reply.body) ? page(reply.body, query, url) : reply
    } catch (error) {
      if (error instanceof Refusal) return refused(error.status, error.message, error.errors)
      throw error
    }
  }
}

function refused(status: number, message: string, errors?: readonly unknown[]): Sent {
  return { status, body: { message, ...(errors && { errors }), documentation_url: 'https://docs.github.com/rest', status: String(status) } }
}

/** Lists come in pages, and a header says where the next one is. */
function page(all: readonly unknown[], query: Readonly<Record<string, string>>, url: URL): Sent {
  const [size, number] = [Math.min(Number(query['per_page'] ?? 30), 100), Number(query['page'] ?? 1)]
  const next = new URL(url)
  next.searchParams.set('page', String(number + 1))
  const headers = number * size < all.length ? { link: `<${next.href}>; rel="next"` } : {}
  return { status: 200, body: all.slice((number - 1) * size, number * size), headers }
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer) // a request without encoding gives bytes
  return Buffer.concat(chunks).toString('utf8')
}
