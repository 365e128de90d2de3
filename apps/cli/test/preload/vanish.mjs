import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

// Somebody else deletes a file after the folder was listed and before it is read.
const open = fs.openSync
fs.openSync = (path, ...rest) => {
  if (String(path).endsWith('vanishes.yaml')) fs.rmSync(path, { force: true })
  return open(path, ...rest)
}
syncBuiltinESMExports()
