const verbs =
  'Add|Approve|Assert|Backup|Block|Checkpoint|Clear|Close|Compare|Complete|Compress|Confirm|Connect|Convert|ConvertFrom|ConvertTo|Copy|Debug|Deny|Disable|Disconnect|Dismount|Edit|Enable|Enter|Exit|Expand|Export|Find|ForEach|Format|Get|Grant|Group|Hide|Import|Initialize|Install|Invoke|Join|Limit|Lock|Measure|Merge|Mount|Move|New|Open|Optimize|Out|Ping|Pop|Protect|Publish|Push|Read|Receive|Redo|Register|Remove|Rename|Repair|Request|Reset|Resize|Resolve|Restart|Restore|Resume|Revoke|Save|Search|Select|Send|Set|Show|Skip|Sort|Split|Start|Step|Stop|Submit|Suspend|Switch|Sync|Tee|Test|Trace|Unblock|Undo|Uninstall|Unlock|Unprotect|Unpublish|Unregister|Update|Use|Wait|Watch|Where|Write'
const dash = '[-\\u2010-\\u2015\\u2212]'
const product = new RegExp(`^(?:${verbs})${dash}cs[a-z0-9]+$`, 'iu')
const windows = new RegExp(
  `^(?:${verbs})${dash}(?:Acl|ADGroupMember|ADObject|ADUser|Alias|Certificate|ChildItem|CimInstance|Clixml|Command|Computer|Connection|Content|Credential|Csv|Date|Event|EventLog|ExecutionPolicy|Expression|File|Help|Host|Item|ItemProperty|Job|Json|List|Location|Member|Module|NetConnection|NetFirewallRule|Null|Object|Output|Path|Process|Property|PSSession|PSSnapin|RestMethod|ScheduledTask|Service|Sleep|String|Table|Transcript|Variable|WebRequest|WindowsFeature|WinEvent|WmiInstance|WmiObject|Xml)$`,
  'iu',
)
/** A function of somebody's own, told from words such as Read-Only by the humps in its name. */
const own = new RegExp(`^(?:${verbs})${dash}[A-Z][a-z0-9]*[A-Z][A-Za-z0-9]*$`, 'u')
const tools: ReadonlySet<string> = new Set('applicationprovisioner bootstrapper dbimpexp iisreset lcscmd msbuild msiexec net netsh ocscore.msi ocswmibc.msi osql sc setspn shutdown sqlcmd taskkill wbemtest wusa'.split(' '))
/** Of these the name is a word of English too, or means nothing without what follows. */
const pairs: ReadonlyMap<string, RegExp> = new Map([
  ['net', /^(?:start|stop)$/iu],
  ['sc', /^(?:start|stop|config|query|\\\\\S+)$/iu],
])

export type CommandKind = 'cmdlet' | 'function' | 'tool'

/** What the name of a command is: a cmdlet by its form, a program by the list of those that procedures of the product use. */
export function commandKind(name: string): CommandKind | undefined {
  if (product.test(name) || windows.test(name)) return 'cmdlet'
  if (own.test(name)) return 'function'
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
