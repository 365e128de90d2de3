/** GitHub's ids of nodes say of what kind the thing is. */
export type NodeKind = 'IC' | 'PRRC' | 'PRRT' | 'PRR' | 'PR' | 'CR' | 'U'

export function nodeId(kind: NodeKind, id: number): string {
  return `${kind}_${id}`
}

export function readNodeId(text: string): { readonly kind: string; readonly id: number } {
  const [kind = '', id] = text.split('_')
  return { kind, id: Number(id) }
}
