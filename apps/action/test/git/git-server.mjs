// @ts-check
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import process from 'node:process'

/** Serves the repositories of a folder as GitHub does: to those who show a token, once. A process of its own, since git is waited for. */
const [, , folder = '', authorization = ''] = process.argv

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '', 'http://localhost')
  const shown = request.rawHeaders.filter((_, at) => at % 2 === 1 && request.rawHeaders[at - 1]?.toLowerCase() === 'authorization')
  if (shown.length > 1) return void response.writeHead(400).end('Duplicate header: "Authorization"')
  if (shown[0] !== authorization) return void response.writeHead(401, { 'www-authenticate': 'Basic realm="GitHub"' }).end()
  const backend = spawn('git', ['http-backend'], {
    env: {
      ...process.env,
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      REQUEST_METHOD: request.method,
      PATH_INFO: decodeURI(url.pathname),
      QUERY_STRING: url.search.slice(1),
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    },
  })
  /** @type {Buffer[]} */
  const chunks = []
  request.pipe(backend.stdin)
  backend.stdout.on('data', (/** @type {Buffer} */ chunk) => chunks.push(chunk))
  backend.on('close', () => {
    const bytes = Buffer.concat(chunks)
    const end = bytes.indexOf('\r\n\r\n')
    const headers = Object.fromEntries(bytes.toString('latin1', 0, end).split('\r\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]))
    response.writeHead(Number(headers['Status']?.slice(0, 3) ?? 200), headers).end(bytes.subarray(end + 4))
  })
})

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address !== null) process.stdout.write(`${address.port}\n`)
})
