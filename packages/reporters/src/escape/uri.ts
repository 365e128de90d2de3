const replacement = '\ufffd'

/** A path with slashes as a relative reference; only what may stand in one as it is stays unescaped. */
export function uriOfPath(path: string): string {
  return path.split('/').map(escapeSegment).join('/')
}

/** Half of a surrogate pair has no bytes of its own: it is written as the replacement character. */
function escapeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, replacement)).replace(/[!'()*]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
