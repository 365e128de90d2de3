import { known, span, toFile, type Field, type Source, type Step, type Tree } from '@topolint/engine'

const shells = /\b(?:lync server (2010|2013)|skype for business server(?: (2015|2019))?) (?:management shell|topology builder|powershell)\b/iu
const products: Readonly<Record<string, string>> = { '2010': 'lync2010', '2013': 'lync2013', '2015': 'sfb2015', '2019': 'sfb2019' }

/** The product whose shell a heading or a sentence tells people to open. */
export function shellIn(text: Source): Field | undefined {
  const match = shells.exec(text.text)
  if (match === null) return undefined
  const product = products[match[1] ?? match[2] ?? '2015']
  return product === undefined ? undefined : known(product, toFile(span(text, { start: match.index, end: match.index + match[0].length })))
}

/** What is typed into a shell is typed into that shell. */
export function withShell(tree: Tree<Step>, shell: Field): Tree<Step> {
  const within = (inner: Tree<Step>): Tree<Step> => withShell(inner, shell)
  switch (tree.kind) {
    case 'step':
      return { kind: 'step', step: { ...tree.step, subjects: { shell, ...tree.step.subjects } } }
    case 'sequence':
    case 'parallel':
      return { ...tree, body: tree.body.map(within) }
    case 'choice':
      return { ...tree, branches: tree.branches.map((branch) => ({ ...branch, body: within(branch.body) })) }
    case 'loop':
    case 'call':
      return { ...tree, body: within(tree.body) }
    case 'try':
      return { ...tree, body: within(tree.body), catches: tree.catches.map((each) => ({ ...each, body: within(each.body) })), ...(tree.finally === undefined ? {} : { finally: within(tree.finally) }) }
    case 'exit':
      return tree
  }
}
