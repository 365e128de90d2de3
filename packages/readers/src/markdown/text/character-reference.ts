/** Those that people write; any other stays as it is written. */
const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['ndash', '\u2013'],
  ['mdash', '\u2014'],
  ['minus', '\u2212'],
  ['hellip', '\u2026'],
  ['lsquo', '\u2018'],
  ['rsquo', '\u2019'],
  ['ldquo', '\u201c'],
  ['rdquo', '\u201d'],
  ['lowbar', '_'],
  ['ast', '*'],
  ['dollar', '$'],
  ['num', '#'],
  ['grave', '`'],
  ['lbrack', '['],
  ['rbrack', ']'],
  ['lpar', '('],
  ['rpar', ')'],
  ['lbrace', '{'],
  ['rbrace', '}'],
  ['vert', '|'],
  ['bsol', '\\'],
  ['colon', ':'],
  ['semi', ';'],
  ['period', '.'],
  ['comma', ','],
  ['copy', '\u00a9'],
  ['reg', '\u00ae'],
  ['trade', '\u2122'],
  ['bull', '\u2022'],
  ['rarr', '\u2192'],
  ['shy', '\u00ad'],
  ['NewLine', '\n'],
  ['Tab', '\t'],
])

const reference = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/y

/** The character reference at an offset (`&quot;`, `&#45;`): what it stands for and how long it is. */
export function referenceAt(text: string, at: number): { readonly says: string; readonly length: number } | undefined {
  reference.lastIndex = at
  const match = reference.exec(text)
  if (match === null) return undefined
  const [written, decimal, hexadecimal, name] = match
  const says = name === undefined ? characterOf(decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal)) : named.get(name)
  return says === undefined ? undefined : { says, length: written.length }
}

function characterOf(code: number): string {
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code)
}
