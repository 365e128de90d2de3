import { spawn } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** The address of a server that gives the repositories of a folder to those who show a token. */
export async function serveByHttp(folder: string, token: string): Promise<string> {
  const authorization = `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`
  const server = spawn(process.execPath, [fileURLToPath(new URL('git-server.mjs', import.meta.url)), folder, authorization], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void server.kill())
  const port = await new Promise<string>((resolve) => server.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())))
  return `http://127.0.0.1:${port}`
}
