import { describe, expect, test } from 'vitest'
import { outlineOf } from '../../../test/outline-of.js'

const enable = 'Enable-CsTopology'
const restart = 'Restart-Service RTCSRV'
const shortened: readonly (readonly [string, string])[] = [['enable-topology', 'enable'], ['restart-front-end[service=RTCSRV]', 'restart'], ['restart-front-end', 'restart']]

/** In one word where it is about nothing but the order. */
function brief(text: string, files: Readonly<Record<string, string>> = {}): string {
  return shortened.reduce((outline, [long, short]) => outline.replaceAll(long, short), outlineOf(text, files))
}

const tables: Readonly<Record<string, readonly (readonly [text: string, outline: string])[]>> = {
  'one after the other': [
    [`${enable}; ${restart}`, 'enable; restart'],
    [`${enable}\n# ${restart}\n"${restart}"\n@'\n${restart}\n'@`, 'enable'],
    [`$result = ${enable} -Verbose; [void](${restart})`, 'enable; restart'],
    [`Write-Host "done $(${enable})"; $table = @{ a = ${restart} }`, 'enable; restart'],
    [`${enable} && ${restart}`, 'enable; success(the command before it says so: restart | the command before it says otherwise:)'],
    [`begin { ${enable} } end { ${restart} }`, 'enable; restart'],
  ],
  'conditions': [
    [`if ($?) { ${enable} }`, 'success($? is true: enable | $? is false:)'],
    [`${enable}; if ($LASTEXITCODE -ne 0) { exit 1 }; ${restart}`, 'enable; success($LASTEXITCODE -ne 0 is true: failed | $LASTEXITCODE -ne 0 is false:); restart'],
    [`if (Get-CsTrustedApplicationPool a.contoso.com) { ${enable} }`, 'verify-pool[pool=a.contoso.com]; guard(Get-CsTrustedApplicationPool a.contoso.com is true: enable | Get-CsTrustedApplicationPool a.contoso.com is false:)'],
    [`$old = Test-Path x; if (-not $old) { ${enable} }`, 'guard($old is false: enable | $old is true:)'],
    [`$old = Get-It | Select -First 1; if ($null -eq $old) { ${enable} }`, '?Get-It; guard($null -eq $old is true: enable | $null -eq $old is false:)'],
    [`param([switch]$Skip) if (!$Skip) { ${enable} } else { ${restart} }`, 'user($Skip is false: enable | $Skip is true: restart)'],
    [`param($Skip) if ($Skip -eq $true) { ${enable} }`, 'user($Skip is true: enable | $Skip is false:)'],
    [`param([switch]$Skip) if (-not ($Skip.IsPresent)) { ${enable} }`, 'user($Skip is false: enable | $Skip is true:)'],
    [`param($A, $B) if ($A -and -not $B) { ${enable} }`, 'user($A -and -not $B is true: enable | $A -and -not $B is false:)'],
    [`param($A) $old = Get-It; if ($A -or -not $old) { ${enable} }`, '?Get-It; guard($A -or -not $old is true: enable | $A -or -not $old is false:)'],
    [`param($A) if ($A -and $true) { ${enable} }`, 'user($A is true: enable | $A is false:)'],
    [`param($Mode = 'all') if ($Mode -eq 'all') { ${enable} }`, "user($Mode -eq 'all' is true: enable | $Mode -eq 'all' is false:)"],
    [`$answer = Read-Host 'Go on?'; if ($answer -eq 'y') { ${enable} }`, "user($answer -eq 'y' is true: enable | $answer -eq 'y' is false:)"],
    [`if ($PSBoundParameters.ContainsKey('a')) { ${enable} }`, "user($PSBoundParameters.ContainsKey('a') is true: enable | $PSBoundParameters.ContainsKey('a') is false:)"],
    [`if ($PSCmdlet.ShouldProcess('x', 'y')) { ${enable} }`, 'enable'],
    [`if (-not $PSCmdlet.ShouldProcess('x')) { return }; ${enable}`, 'enable'],
    [`param($Force) if ($Force -or $PSCmdlet.ShouldContinue('x', 'y')) { ${enable} }`, 'enable'],
    [`if ($WhatIfPreference) { return }; ${enable}`, 'enable'],
    [`if ($false) { ${enable} } else { ${restart} }`, 'restart'],
    [`$mode = 'a'; if ($mode -eq 'b') { ${enable} } elseif ($mode -eq 'a') { ${restart} } else { ${enable} }`, 'restart'],
    [`if ($a) { 'x' } elseif ($b) { 'y' }; ${enable}`, 'enable'],
    [`if ($a) { ${enable} } elseif ($b) { ${restart} }`, 'other($a is true: enable | $a is false: other($b is true: restart | $b is false:))'],
  ],
  'switch': [
    [`param($Mode) switch ($Mode) { 'a' { ${enable}; break } default { ${restart} } }`, 'known { user($Mode is a: enable; break | $Mode is something else: restart) }'],
    [`param([ValidateSet('a', 'b')]$Mode) switch ($Mode) { a { ${enable} } b { ${restart} } }`, 'known { user($Mode is a: enable | $Mode is b: restart) }'],
    [`switch ('b') { a { ${enable} } b { ${restart} } }`, 'known { restart }'],
    [`switch ('c') { a { ${enable} } default { ${restart} } }`, 'known { restart }'],
    [`switch -Regex ($x) { 'a.' { ${enable} } }`, 'known { other($x is a.: enable | $x is something else:) }'],
    [`switch (Get-It) { a { 'x' } }; ${enable}`, '?Get-It; enable'],
  ],
  'loops': [
    ["foreach ($p in 'a.contoso.com', 'b.contoso.com') { Get-CsTrustedApplicationPool $p }", 'known p { verify-pool[pool=a.contoso.com] }; known p { verify-pool[pool=b.contoso.com] }'],
    [`foreach ($x in $all) { ${enable} }`, 'open x { enable }'],
    [`foreach ($x in @()) { ${enable} }; ${restart}`, 'restart'],
    [`foreach ($x in 1..3) { if ($y) { break }; ${enable} }`, 'open x { other($y is true: break | $y is false:); enable }'],
    [`foreach ($x in 1, 2) { if ($y) { continue }; ${enable} }`, 'known x { other($y is true: continue | $y is false:); enable }; known x { other($y is true: continue | $y is false:); enable }'],
    [`foreach ($x in 1..999) { ${enable} }`, 'open x { enable }'],
    ["'sip:a@contoso.com' | ForEach-Object { Move-CsApplicationEndpoint $_ b.contoso.com }", 'known _ psitem { ForEach-Object(move[contact=sip:a@contoso.com pool=b.contoso.com]) }'],
    ["@('sip:a@contoso.com').ForEach({ Move-CsApplicationEndpoint $_ b.contoso.com })", 'known _ psitem { ForEach-Object(move[contact=sip:a@contoso.com pool=b.contoso.com]) }'],
    [`Get-It | % -Begin { ${enable} } -Process { ${restart} } -End { ${enable} }`, '?Get-It; enable; open _ psitem { ForEach-Object(restart) }; enable'],
    [`1, 2 | % { if ($_ -eq 1) { ${enable} } }`, 'known _ psitem { ForEach-Object(enable) }'],
    [`1 | % { $all | % { Move-CsApplicationEndpoint $_ b.contoso.com } }`, 'known _ psitem { ForEach-Object(open _ psitem { ForEach-Object(move[contact=?_#17 pool=b.contoso.com]) }) }'],
    [`while ($true) { ${enable}; break }`, 'possibly-empty { enable; break }'],
    [`do { ${enable} } until ($done)`, 'open { enable }'],
    [`for ($i = 0; $i -lt 3; $i++) { ${enable} }`, 'possibly-empty i { enable }'],
    [`while ($false) { ${enable} }; ${restart}`, 'restart'],
  ],
  'what leaves': [
    [`${enable}; exit`, 'enable; done'],
    [`${enable}; exit 0; ${restart}`, 'enable; done; restart'],
    [`${enable}; exit 3`, 'enable; failed'],
    [`${enable}; exit $LASTEXITCODE`, 'enable; failed'],
    [`${enable}; [Environment]::Exit(1)`, 'enable; failed'],
    [`${enable}; throw 'x'`, 'enable; throw'],
    [`${enable}; Write-Error 'x' -ErrorAction Stop`, 'enable; throw'],
    [`$ErrorActionPreference = 'Stop'; ${enable}; Write-Error 'x'`, 'enable; throw'],
    [`${enable}; Write-Error 'x'`, 'enable'],
    [`return ${enable}`, 'enable; return'],
  ],
  'what fails': [
    [`try { ${enable} } catch { throw }`, 'try(enable | throw)'],
    [`try { ${enable} } catch [X] { exit 1 } catch { 'x' } finally { ${restart} }`, 'try(enable | failed |  | finally restart)'],
    [`try { 'x' } finally { ${restart} }`, 'restart'],
    [`do { try { ${enable}; $done = $true } catch { Start-Sleep 5 } } until ($done)`, 'open done { try(enable | ends ) }'],
    [`try { ${enable} } catch { $failed = $true }; ${restart}; if ($failed) { exit 1 }`, 'try(enable | ends ); restart; other($failed is true: failed | $failed is false:)'],
    [`trap { exit 1 }; ${enable}; ${restart}`, 'try(enable; restart | ends failed)'],
    [`trap { continue }; ${enable}; ${restart}`, 'try(enable | ); try(restart | )'],
  ],
  'functions': [
    [`function Go { ${enable} } ${restart}`, 'restart'],
    [`function Go { ${restart} } Go; ${enable}; go`, 'Go(restart); enable; Go(restart)'],
    [`${enable}; Go\nfunction Go { ${restart} }`, 'enable; Go(restart)'],
    ["function Go($Pool, $Next) { Set-CsTrustedApplicationPool $Pool -Registrar $Next } Go a.contoso.com b.contoso.com", 'Go(set-registrar[pool=a.contoso.com registrar=b.contoso.com])'],
    ["function Go { param([Alias('p')]$Pool, $Next = 'c.contoso.com') Set-CsTrustedApplicationPool $Pool -Registrar $Next } Go -p a.contoso.com", 'Go(set-registrar[pool=a.contoso.com registrar=c.contoso.com])'],
    ["function Go($Pool, $Next) { Set-CsTrustedApplicationPool $Pool -Registrar $Next } $with = @{ Pool = 'a.contoso.com'; Next = 'b.contoso.com' }; Go @with", 'Go(set-registrar[pool=a.contoso.com registrar=b.contoso.com])'],
    ["function Go { Set-CsTrustedApplicationPool $pool -Registrar 'b.contoso.com' } $pool = 'a.contoso.com'; Go; $pool = 'c.contoso.com'; Go", 'Go(set-registrar[pool=a.contoso.com registrar=b.contoso.com]); Go(set-registrar[pool=c.contoso.com registrar=b.contoso.com])'],
    [`function Go([switch]$Skip) { if ($Skip) { return }; ${restart} } Go; Go -Skip`, 'Go(restart); Go(return; restart)'],
    [`param([switch]$SkipAll) function Go([switch]$Skip) { if ($Skip) { return }; ${restart} } Go -Skip:$SkipAll`, 'Go(user($SkipAll is true: return | $SkipAll is false:); restart)'],
    [`function Go { ${enable}; Go } Go`, 'Go(enable)'],
    [`function Go { exit 1 } ${enable}; Go`, 'enable; Go(failed)'],
    [`function Outer { function Inner { ${enable} } Inner } Outer`, 'Outer(Inner(enable))'],
    ["function Move-It { param([Parameter(ValueFromPipeline)]$Contact) process { Move-CsApplicationEndpoint $Contact b.contoso.com } } 'sip:a@contoso.com' | Move-It", 'known _ psitem contact { Move-It(move[contact=sip:a@contoso.com pool=b.contoso.com]) }'],
    ['filter Move-It { Move-CsApplicationEndpoint $_ b.contoso.com } Get-It | Move-It', '?Get-It; open _ psitem { Move-It(move[contact=?_#72 pool=b.contoso.com]) }'],
    [`function Enable-CsTopology { } ${enable}`, 'enable'],
    [`function Restart-OurFrontEnds { 'to do' } ${enable}; Restart-OurFrontEnds`, 'enable; ?Restart-OurFrontEnds'],
  ],
  'script blocks': [
    [`& { ${enable} }; . { ${restart} }`, 'a script block(enable); a script block(restart)'],
    [`$later = { ${restart} }; ${enable}; & $later`, 'enable; a script block(restart)'],
    [`$later = { ${restart} }; ${enable}`, 'enable'],
    [`$later = { ${restart} }; ${enable}; $later.Invoke()`, 'enable; a script block(restart)'],
    ["& { param($Pool) Set-CsTrustedApplicationPool $Pool -Registrar 'b.contoso.com' } 'a.contoso.com'", 'a script block(set-registrar[pool=a.contoso.com registrar=b.contoso.com])'],
    [`function Retry([scriptblock]$Do) { & $Do } Retry { ${enable} }`, 'Retry(a script block(enable))'],
    [`Measure-Command { ${enable} }; Invoke-Retry { ${restart} }`, 'a script block(enable); a script block(restart)'],
    [`Get-It | Where-Object { ${restart} }; ${enable}`, '?Get-It; enable'],
  ],
  'methods': [
    [`class Deployer { [void] Run([string]$Pool) { Get-CsTrustedApplicationPool $Pool } } $d = [Deployer]::new(); $d.Run('a.contoso.com')`, 'Run(verify-pool[pool=a.contoso.com])'],
    [`class Deployer { [void] Run() { ${enable}; $this.Run() } } ${restart}`, 'restart'],
    [`class Deployer { [void] Run() { ${enable}; $this.Run() } } [Deployer]::new().Run()`, 'Run(enable)'],
  ],
  'other computers': [
    [`Invoke-Command -ComputerName fe1.contoso.com -ScriptBlock { ${restart} }`, 'a script block(restart-front-end[computer=fe1.contoso.com service=RTCSRV])'],
    [`icm fe1.contoso.com, fe2.contoso.com { ${restart} }`, 'a script block(restart-front-end[computer=fe1.contoso.com service=RTCSRV]); a script block(restart-front-end[computer=fe2.contoso.com service=RTCSRV])'],
    [`$all = 'fe1.contoso.com', 'fe2.contoso.com'; icm -cn $all { ${restart} }`, 'a script block(restart-front-end[computer=fe1.contoso.com service=RTCSRV]); a script block(restart-front-end[computer=fe2.contoso.com service=RTCSRV])'],
    [`$s = New-PSSession -ComputerName fe1.contoso.com; Invoke-Command -Session $s { ${restart} }`, 'a script block(restart-front-end[computer=fe1.contoso.com service=RTCSRV])'],
    [`$do = { ${restart} }; Invoke-Command -ScriptBlock $do -ComputerName fe1.contoso.com`, 'a script block(restart-front-end[computer=fe1.contoso.com service=RTCSRV])'],
    ["$name = 'RTCSRV'; Invoke-Command fe1.contoso.com { Restart-Service $using:name }", 'a script block(restart-front-end[computer=fe1.contoso.com service=RTCSRV])'],
    ["Invoke-Command fe1.contoso.com { param($name) Restart-Service $name } -ArgumentList RTCSRV", 'a script block(restart-front-end[computer=fe1.contoso.com service=RTCSRV])'],
    [`foreach ($fe in $all) { Invoke-Command -ComputerName $fe { ${restart} } }`, 'open fe { a script block(restart-front-end[computer=?fe#16 service=RTCSRV]) }'],
    [`Invoke-Command { ${restart} }`, 'a script block(restart)'],
  ],
}

describe.each(Object.entries(tables))('%s', (_, rows) => {
  test.each(rows)('%s', (text, outline) => {
    expect(brief(text)).toBe(outline.replaceAll('restart-front-end', 'restart').replaceAll('[service=RTCSRV]', ''))
  })
})
