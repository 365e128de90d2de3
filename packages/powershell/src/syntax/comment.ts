import type { Span } from './span.js'

export interface Comment extends Span {
  readonly kind: 'line' | 'block' | 'requires'
}
