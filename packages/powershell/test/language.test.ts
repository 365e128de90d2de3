import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.js'
import { outline } from './outline.js'
import { spanFaults } from './spans.js'

const p = (inner: string): string => `pipeline(${inner})`

const tables: Readonly<Record<string, readonly (readonly [text: string, tree: string])[]>> = {
  'command words': [
    ['Get-Foo -Bar $x', p('command(Get-Foo -Bar<-Bar> $x)')],
    ['Get-Foo \u2013Bar $x', p('command(Get-Foo -Bar<\u2013Bar> $x)')],
    ['cd $Env:X\\src', p('command(cd expandable($Env:X \\src))')],
    ['7z -o"$($x.y)" x', p('command(7z expandable(-o" subexpression(pipeline(.($x y))) ") x)')],
    ['cmd a,b /x:y *.log', p('command(cmd array(a b) /x:y *.log)')],
    ['dir $a.b $a[0] $a/b', p('command(dir .($a b) []($a 0) expandable($a /b))')],
    ['foo -Name:$x -Switch -c:1,2', p('command(foo -Name($x) -Switch<-Switch> -c(array(1 2)))')],
    ['foo @params -- -x', p('command(foo @params --<--> -x)')],
    ['foo --% a | b', p('command(foo --% a ) command(b)')],
    ['& $x.Path -y', p('&(.($x Path) -y<-y>)')],
    ['. .\\a.ps1', p('.(.\\a.ps1)')],
    ['foo 10MB 0xFF 1e3 1l .5', p('command(foo 10MB 0xFF 1e3 1l .5)')],
    ['a 2>&1 *> x 3>>y', p('command(a 2>&1<2>&1> *>(x) 3>>(y))')],
    ['a | b || c && d', 'chain||&&(pipeline(command(a) command(b)) pipeline(command(c)) pipeline(command(d)))'],
    ['foo &', 'pipeline&(command(foo))'],
    ['a `\n  b', p('command(a b)')],
    ['a ` \nb', `${p('command(a)')} ${p('command(b)')}`],
    ['a |\n b', p('command(a) command(b)')],
    ['a\n # why\n | b', p('command(a) command(b)')],
    ['iisFeatures a,\n b', p('command(iisFeatures array(a b))')],
    ['% { $_ }', p('command(% script-block(pipeline($_)))')],
    ['foo"bar" a\'b\'c', p('command(foo"bar" a\'b\'c)')],
    ['foreach-object x', p('command(foreach-object x)')],
  ],
  expressions: [
    ['1+2*3', p('+(1 *(2 3))')],
    ['$a -eq 1 -and $b -cne 2', p('-and(-eq($a 1) -cne($b 2))')],
    ['1..3 + 4', p('+(..(1 3) 4)')],
    ["'{0}' -f $a, $b", p("-f('{0}' array($a $b))")],
    ["'a' + 'b' -f 1", p("+('a' -f('b' 1))")],
    ['-not $a -or !$b', p('-or(pre-not($a) pre!($b))')],
    ['$a \u2014eq 1', p('-eq($a 1)')],
    ['[int]$x', p('cast([int] $x)')],
    ['[int]', p('[int]')],
    ['[a.b]::c(1, 2)', p('::()([a.b] c 1 2)')],
    ['[int][char]$x', p('cast([int] cast([char] $x))')],
    ['[System.Collections.Generic.Dictionary[string, int]]::new()', p('::()([System.Collections.Generic.Dictionary[string, int]] new)')],
    ['$x.Of[string]($y)', p('.()($x Of string $y)')],
    ['$x.a[0]', p('[](.($x a) 0)')],
    ['${x}?.a?[0]', p('?[](?.(${x} a) 0)')],
    ['$a ? 1 : 2', p('ternary($a 1 2)')],
    ['$a ?? $b', p('??($a $b)')],
    ['$x.Where{ $_ }', p('.()($x Where script-block(pipeline($_)))')],
    [',1', p('array(1)')],
    ['@(1;2)', p('array-expression(pipeline(1) pipeline(2))')],
    ['@{a=1;"b"=if(1){2}}', p('hashtable(entry(a pipeline(1)) entry("b" if(if-clause(paren(pipeline(1)) block(pipeline(2))))))')],
    ['$i++', p('post++($i)')],
    ['--$i', p('pre--($i)')],
    ['$x -split "," -join ";"', p('-join(-split($x ",") ";")')],
    ['-join $x', p('pre-join($x)')],
    ['-5', p('-5')],
    ['$a -5', p('-($a 5)')],
    ['"a"."b"', p('.("a" "b")')],
    ['$a::b', p('::($a b)')],
  ],
  strings: [
    ['"a $b c"', p('expandable(a  $b  c)')],
    ['"$(1)$x.y"', p('expandable(subexpression(pipeline(1)) $x .y)')],
    ['"$("$("x")")"', p('expandable(subexpression(pipeline(expandable(subexpression(pipeline("x"))))))')],
    ['"a""b`"c"', p('"a""b`"c"')],
    ['\u201cx\u201d', p('\u201cx\u201d')],
    ['@"\na $b\n"@', p('expandable(a  $b)')],
    ["@'\n'@", p("@'\n'@")],
    ['"$(if ($x -ne `"`") {`"y`"})"', p('expandable(subexpression(if(if-clause(paren(pipeline(-ne($x `"`"))) block(pipeline(`"y`"))))))')],
    ['"$(f ""a"")"', p('expandable(subexpression(pipeline(command(f ""a""))))')],
    ['"${a b} $env:X $"', p('expandable(${a b}   $env:X  $)')],
  ],
  statements: [
    ['$a = $b = 1', '=($a =($b pipeline(1)))'],
    ['$a, $b += 1, 2', '+=(array($a $b) pipeline(array(1 2)))'],
    ['$x = if ($a) { 1 } else { 2 }', '=($x if(if-clause(paren(pipeline($a)) block(pipeline(1))) block(pipeline(2))))'],
    ['if (1) {} elseif (2) {}\nelse {}', 'if(if-clause(paren(pipeline(1)) block<{}>) if-clause(paren(pipeline(2)) block<{}>) block<{}>)'],
    ['switch -regex -casesensitive ($x) { a { 1 } default { 2 } }', 'switch(-regex -casesensitive paren(pipeline($x)) switch-case(a block(pipeline(1))) switch-case(default block(pipeline(2))))'],
    ['switch -file x.txt { {$_} { } }', 'switch(-file x.txt switch-case(script-block(pipeline($_)) block<{ }>))'],
    [':l foreach ($a in 1..3) { break l }', 'foreach(l $a pipeline(..(1 3)) block(break(l)))'],
    ['for ($i = 0; $i -lt 3; $i++) { }', 'for(=($i pipeline(0)) pipeline(-lt($i 3)) pipeline(post++($i)) block<{ }>)'],
    ['for (;;) {}', 'for(block<{}>)'],
    ['while (1) { continue }', 'while(paren(pipeline(1)) block(continue<continue>))'],
    ['do { } until (1)', 'do-until(block<{ }> paren(pipeline(1)))'],
    ['try { } catch [a], [b] { } finally { }', 'try(block<{ }> catch([a] [b] block<{ }>) block<{ }>)'],
    ['trap [x] { continue }', 'trap([x] block(continue<continue>))'],
    ['return 1', 'return(pipeline(1))'],
    ['data x -SupportedCommand a { 1 }', 'data(x a block(pipeline(1)))'],
    ['function script:f($a, [int]$b = 1) { $a }', 'function(script:f parameter-declaration($a) parameter-declaration([int] $b 1) script-block(pipeline($a)))'],
    ['filter f { $_ }', 'function(f script-block(pipeline($_)))'],
    ['using namespace System.IO', 'using(namespace System.IO)'],
    ['[CmdletBinding()] param([Parameter(Mandatory, ValueFromPipeline)] [string]$a = "b")', 'param-block(attribute(CmdletBinding) parameter-declaration(attribute(Parameter named-argument(Mandatory) named-argument(ValueFromPipeline)) [string] $a "b"))'],
    ['begin { 1 } process { 2 }', 'named-block(begin block(pipeline(1))) named-block(process block(pipeline(2)))'],
    ['class A : B { [int]$x = 1; A() : base(2) { } static [void] m($y) { } }', 'class(A B property([int] $x 1) method(A 2 block<{ }>) method(static [void] m parameter-declaration($y) block<{ }>))'],
    ['[Flags()] enum E : int { A = 1; B }', 'enum(attribute(Flags) E int enum-member(A 1) enum-member(B))'],
    ['configuration C { Node x { File y { Ensure = "Present" } } }', p('command(configuration C script-block(pipeline(command(Node x script-block(pipeline(command(File y script-block(pipeline(command(Ensure = "Present"))))))))))')],
    ['configuration C { File y { Filter = "x"; Data = 1 } }', p('command(configuration C script-block(pipeline(command(File y script-block(pipeline(command(Filter = "x")) pipeline(command(Data = 1)))))))')],
    ['[DscConfig()]\nConfiguration C { }', `${p('cast(attribute(DscConfig) unparsed<>)')} ${p('command(Configuration C script-block<{ }>)')}`],
    ['function xyzzy`u{2195} { }', 'function(xyzzy`u{2195} script-block<{ }>)'],
    ['class A\n : B\n , C.D\n {\n A() : base\n ( ) { } }', 'class(A B C.D method(A block<{ }>))'],
    ['$x = += 1', '=($x pipeline(command(+= 1)))'],
    ['$a *> $null', p('redirected($a *>($null))')],
    ['$a ??= 1', '??=($a pipeline(1))'],
    ['[int]($x)[0]', p('cast([int] [](paren(pipeline($x)) 0))')],
    ['[char[]]"a"', p('cast([char[]] "a")')],
    ['[a]\n[b]::c', `${p('[a]')} ${p('::([b] c)')}`],
    ['workflow w { parallel { a } }', 'function(w script-block(pipeline(command(parallel script-block(pipeline(command(a)))))))'],
    ['$iisFeatures = Web-Server,\n  Web-Asp', '=($iisFeatures pipeline(command(Web-Server Web-Asp)))'],
  ],
}

for (const [name, table] of Object.entries(tables)) {
  describe(name, () => {
    test.each(table.map(([text, tree]) => ({ text, tree })))('$text', ({ text, tree }) => {
      expect.soft(outline(text)).toBe(tree)
      expect.soft(spanFaults(text)).toEqual([])
    })
  })
}

test('comments are kept with their offsets', () => {
  expect(parse('#requires -Version 5\na # b\n<# c #> d').comments).toEqual([
    { kind: 'requires', start: 0, end: 20 },
    { kind: 'line', start: 23, end: 26 },
    { kind: 'block', start: 27, end: 34 },
  ])
})
