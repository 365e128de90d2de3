import type { Environment } from '@topolint/host'

type Setting = readonly [name: string, value: string]

/** What git is told of the machine: nothing that leads it to another repository or lets it write down what it sends, and that this folder is meant, whoever owns it. */
export function gitSurroundings(environment: Environment, folder: string): Environment {
  const kept = Object.entries(environment).filter(([name]) => !/^(?:GIT_|SSH_ASKPASS$)/u.test(name) || /^GIT_(?:CONFIG_|SSL_|PROXY_|HTTP_|EXEC_PATH$)/u.test(name))
  return withSettings({ ...Object.fromEntries(kept), GIT_NO_REPLACE_OBJECTS: '1' }, [['safe.directory', folder]])
}

/** The same with a token for one server, in place of what the checkout may have left for it. It stands in no argument and in no file. */
export function withToken(surroundings: Environment, server: string, token: string | undefined): Environment {
  if (token === undefined) return surroundings
  const name = `http.${server}/.extraheader`
  return withSettings(surroundings, [
    [name, ''],
    [name, `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`],
  ])
}

/** Settings of git as variables, behind those that are there. */
function withSettings(environment: Environment, settings: readonly Setting[]): Environment {
  const count = /^\d{1,4}$/u.test(environment['GIT_CONFIG_COUNT'] ?? '') ? Number(environment['GIT_CONFIG_COUNT']) : 0
  const names = settings.map(([name], at) => [`GIT_CONFIG_KEY_${count + at}`, name] as const)
  const values = settings.map(([, value], at) => [`GIT_CONFIG_VALUE_${count + at}`, value] as const)
  return { ...environment, ...Object.fromEntries([...names, ...values]), GIT_CONFIG_COUNT: String(count + settings.length) }
}
