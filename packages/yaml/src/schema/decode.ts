import type { YamlNode } from '../node.js'
import { Problems } from '../problems.js'
import { placeOf } from './place.js'
import type { Outcome, Schema, SchemaProblem } from './schema.js'

export interface DecodeResult<T, D> extends Outcome<T, D> {
  readonly problems: readonly SchemaProblem[]
}

/** Reads a node by a schema. Whatever does not fit is a problem, one each; the rest is read all the same. */
export function decode<T, D>(schema: Schema<T, D>, node: YamlNode): DecodeResult<T, D> {
  const problems = new Problems()
  const outcome = schema.decode(placeOf(node), {
    report(range, message) {
      problems.addOnceHere(range, message)
    },
  })
  return { ...outcome, problems: problems.inOrder() }
}
