/** What only a text about the product speaks of: its cmdlets, its tools, its names. */
const telling =
  /-cs[a-z]|\blync\b|skype for business|\bs4b\b|\bsfb\b|\bucma\b|\bocs\b|office communications server|\brtcsrv\b|\brtc(?:cls|med)\w*|trusted[- ]?application|trusted service entr|front[- ]end (?:service|pool|server)|\bregistrar\b|topology builder|applicationprovisioner|wbemtest|ocscore|ocswmibc|urregenerate|\bsip:|urn:application|application pool|topolint/iu

/** Whether a Markdown text can say anything that is checked: one scan, so that the others are never parsed. */
export function mayMatter(text: string): boolean {
  return telling.test(text)
}

/** A page that describes a cmdlet, as the help of PowerShell is written: nobody follows it from its first line to its last. */
export function isReference(text: string): boolean {
  return /^---[ \t]*\r?\n(?:(?!---)[^\n]*\n){0,40}?(?:external help file:|schema: 2\.0\.0)/u.test(text)
}
