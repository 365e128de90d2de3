import { Repository, type ChangedFile, type Pull } from './repository.js'

export const commit = {
  base: 'b'.repeat(40),
  head: 'c'.repeat(40),
}

/** Shows lines 1 to 4 after the change, of which line 3 is new. */
export const patch = '@@ -1,3 +1,4 @@\n pools:\n   - fqdn: pool.contoso.com\n+    nextHop: old.contoso.com\n     site: berlin'

export const topology: ChangedFile = { filename: 'topology.yaml', status: 'modified', patch }

/** Contoso's topology, with one pull request that changes these files. */
export function contoso(files: readonly ChangedFile[] = [topology]): { readonly repository: Repository; readonly pull: Pull } {
  const repository = new Repository('contoso', 'topology')
  const pull: Pull = { number: 7, author: 'fabrikam-bot', head: { sha: commit.head, ref: 'move' }, base: { sha: commit.base, ref: 'main' }, files }
  repository.pulls.set(pull.number, pull)
  return { repository, pull }
}
