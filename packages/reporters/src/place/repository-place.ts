import { placeOf, type Place, type Span } from '@topolint/engine'
import type { RenderOptions } from '../reporter.js'

/** A place with the path from the root of the repository, as code hosts want it; nothing for what stands nowhere. */
export function repositoryPlace(at: Span, { folder = '' }: Pick<RenderOptions, 'folder'>): Place | undefined {
  if (at.source.path === '') return undefined
  const place = placeOf(at)
  return { ...place, path: inRepository(place.path, folder) }
}

/** A path from the root of the repository; what lies elsewhere on the machine stays what it is. */
export function inRepository(path: string, folder: string): string {
  if (path.startsWith('/') || /^[A-Za-z]:/u.test(path)) return path
  const parts = folder.split('/').filter(Boolean)
  const rest = path.split('/')
  while (rest[0] === '..' && parts.length > 0) {
    rest.shift()
    parts.pop()
  }
  return [...parts, ...rest].join('/')
}
