/** Put in when the action is bundled. */
declare const TOPOLINT_VERSION: string | undefined

export function toolVersion(): string {
  return typeof TOPOLINT_VERSION === 'string' ? TOPOLINT_VERSION : '0.0.0'
}
