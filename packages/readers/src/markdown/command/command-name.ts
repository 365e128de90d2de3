const verbs =
  'Add|Approve|Assert|Backup|Block|Checkpoint|Clear|Close|Compare|Complete|Compress|Confirm|Connect|Convert|ConvertFrom|ConvertTo|Copy|Debug|Deny|Disable|Disconnect|Dismount|Edit|Enable|Enter|Exit|Expand|Export|Find|ForEach|Format|Get|Grant|Group|Hide|Import|Initialize|Install|Invoke|Join|Limit|Lock|Measure|Merge|Mount|Move|New|Open|Optimize|Out|Ping|Pop|Protect|Publish|Push|Read|Receive|Redo|Register|Remove|Rename|Repair|Request|Reset|Resize|Resolve|Restart|Restore|Resume|Revoke|Save|Search|Select|Send|Set|Show|Skip|Sort|Split|Start|Step|Stop|Submit|Suspend|Switch|Sync|Tee|Test|Trace|Unblock|Undo|Uninstall|Unlock|Unprotect|Unpublish|Unregister|Update|Use|Wait|Watch|Where|Write'
const cmdlet = new RegExp(`^(?:${verbs})[-\\u2010-\\u2015\\u2212](?:[A-Z][A-Za-z0-9]*|[a-z]*(?:service|process|computer|command|item|content|csv|topology|object|\\bcs[a-z]+))$`, 'u')
const lowerCmdlet = new RegExp(`^(?:${verbs})[-\\u2010-\\u2015\\u2212]cs[a-z]+$`, 'iu')
const tools: ReadonlySet<string> = new Set('applicationprovisioner bootstrapper dbimpexp iisreset lcscmd msbuild msiexec net netsh ocscore.msi ocswmibc.msi osql sc setspn shutdown sqlcmd taskkill wbemtest wusa'.split(' '))
/** Of these the name is a word of English too, or means nothing without what follows. */
const pairs: ReadonlyMap<string, RegExp> = new Map([
  ['net', /^(?:start|stop)$/iu],
  ['sc', /^(?:start|stop|config|query|\\\\\S+)$/iu],
])

export type CommandKind = 'cmdlet' | 'tool'

/** What the name of a command is: a cmdlet by its form, a program by the list of those that procedures of the product use. */
export function commandKind(name: string): CommandKind | undefined {
  if (cmdlet.test(name) || lowerCmdlet.test(name)) return 'cmdlet'
  return tools.has(programName(name)) ? 'tool' : undefined
}

/** Whether a program that is named like a word of English is followed by what only a program is followed by. */
export function isMeant(name: string, next: string | undefined): boolean {
  const wanted = pairs.get(programName(name))
  return wanted === undefined || (next !== undefined && wanted.test(next))
}

function programName(name: string): string {
  const file = name.split(/[\\/]/u).at(-1) ?? name
  return file.toLowerCase().replace(/\.exe$/u, '')
}
