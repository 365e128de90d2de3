import { builtInRules, type RuleData } from '@topolint/core'
import { addressOfRule } from '@topolint/reporters'
import type { Event } from '../event/event.js'
import type { Environment } from '@topolint/host'
import { linksOf, type Links } from '../text/links.js'

const ours = new Set(builtInRules.map(({ id }) => id))

/** Links into the repository of the run, and to the rules: to our pages where the action was taken from a repository, else to what a rule rests on. */
export function linksFor({ server, repository }: Event, commit: string, rules: readonly RuleData[], environment: Environment): Links {
  const pages = pagesAt(server, environment)
  const known = new Map(rules.map((rule) => [rule.id, rule]))
  return linksOf({
    server,
    repository,
    commit,
    rule: (id) => {
      const data = known.get(id)
      return pages !== undefined && ours.has(id) ? `${pages}/${id}.md` : data && addressOfRule(data)
    },
  })
}

/** The runner says where it took the action from, and nothing where that is the checkout. */
function pagesAt(server: string, environment: Environment): string | undefined {
  const [repository = '', ref = ''] = [environment['GITHUB_ACTION_REPOSITORY'], environment['GITHUB_ACTION_REF']]
  return /^[\w.-]+\/[\w.-]+$/u.test(repository) && /^[\w./-]+$/u.test(ref) ? `${server}/${repository}/blob/${ref}/docs/rules` : undefined
}
