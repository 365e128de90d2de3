import process from 'node:process'

const longestName = 255
const longestPath = 1_000

/** Names that Windows keeps for devices, whatever follows the first point. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])(?:\.|$)/iu

/** Whether a path of a tree can be a file below a folder, here, and of that name: a hostile tree holds paths that lead elsewhere. */
export function isPlainPath(path: string, system: string = process.platform): boolean {
  return path.length <= longestPath && path.split('/').every((name) => isPlain(name, system === 'win32'))
}

function isPlain(name: string, isWindows: boolean): boolean {
  if (name === '' || name.length > longestName || /^\.{1,2}$/u.test(name) || isOfGit(name) || name.includes('\0')) return false
  return !isWindows || !(/[\u0001-\u001f<>:"|?*\\]|[. ]$/u.test(name) || reserved.test(name))
}

/** As file systems may take it that know no case, leave out what ends a name or is not seen, or give short names to long ones. */
function isOfGit(name: string): boolean {
  const seen = name.replace(/[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]|:.*$|[. ]+$/gu, '').toLowerCase()
  return seen === '.git' || /^git~\d+$/u.test(seen)
}
