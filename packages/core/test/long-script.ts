/** Functions that have nothing to do with it, with commands in texts and comments. */
const others = ['Mail', 'Ticket', 'Chat', 'Sheet', 'Board', 'Wiki', 'Phone', 'Pager', 'Desk', 'Shift'].map((name) => `function Send-${name}Note {
  param([string] $To = 'operations@contoso.com', [hashtable] $With = @{})
  # Enable-CsTopology is not what this is about.
  $text = @"
Move-CsApplicationEndpoint ran for $To.
Remove-CsTrustedApplicationPool oldapps.contoso.com comes next week.
"@
  foreach ($key in $With.Keys) {
    $text += "\`n$($key): $($With[$key])"
  }
  try {
    Invoke-RestMethod -Uri "https://${name.toLowerCase()}.contoso.com/notes" -Method Post -Body $text
  } catch [System.Net.WebException] {
    Write-Warning 'Restart-Service RTCSRV is not needed for this'
  }
}
`).join('\n')

/** A script as teams write them: help, parameters, functions, splatting, long dashes, retries. Without mistakes. */
export const upgradeScript = `<#
.SYNOPSIS
  Upgrades the help desk from UCMA 2.0 to UCMA 4.0.
.DESCRIPTION
  Run on a Front End of the new pool, as a member of RTCUniversalServerAdmins.
  Do not run Enable-CsTopology by hand while it runs.
.PARAMETER Report
  Where the log goes.
.EXAMPLE
  .\\Upgrade-HelpDesk.ps1 -Report .\\upgrade.log
  Remove-CsTrustedApplicationPool is not called by it.
#>
# topolint: scenario=2013-UPG-2 application=oldapps.contoso.com/helpdesk
[CmdletBinding(SupportsShouldProcess)]
param(
  [string] $Report = '.\\upgrade.log',
  [int] $Minutes = 5
)

Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
Import-Module Lync

$domain = 'contoso.com'
$newPool = "newapps.$domain"
$oldPool = 'oldapps.contoso.com'
$registrar = "pool13.$domain"
$frontEnds = @(
  "fe1.$domain"
  "fe2.$domain"
)
$contacts = 'sip:helpdesk@contoso.com', 'sip:operator@contoso.com'

#region notes
${others}#endregion

#region logging
function Write-Log {
  [CmdletBinding()]
  param(
    [Parameter(Mandatory, Position = 0)] [string] $Message,
    [ValidateSet('Info', 'Warning', 'Error')] [string] $Level = 'Info'
  )
  $line = '{0:s} {1,-8} {2}' -f (Get-Date), $Level, $Message
  Add-Content -LiteralPath $Report -Value $line
  switch ($Level) {
    'Warning' { Write-Warning $Message }
    'Error' { Write-Error $Message -ErrorAction Continue }
    default { Write-Verbose $Message }
  }
}

function Test-Ready {
  param([string[]] $ComputerName)
  foreach ($name in $ComputerName) {
    if (-not (Test-Connection -ComputerName $name -Count 1 -Quiet)) {
      Write-Log "$name does not answer" -Level Warning
      return $false
    }
  }
  return $true
}
#endregion

#region servers
function Restart-FrontEnd {
  <# Services come back in any order; REPLICA is left alone. #>
  param(
    [Parameter(Mandatory)] [string[]] $ComputerName,
    [int] $Wait = 30
  )
  foreach ($name in $ComputerName) {
    Write-Log "restarting $name"
    Invoke-Command –ComputerName $name –ScriptBlock {
      Stop-CsWindowsService –Name RTCSRV
      Start-CsWindowsService –Name RTCSRV
    }
    $tries = 0
    do {
      Start-Sleep -Seconds $Wait
      $tries++
      $service = Get-Service -ComputerName $name -Name RTCSRV
    } until ($service.Status -eq 'Running' -or $tries -gt 10)
  }
}

function Update-Topology {
  Write-Log 'enabling the topology'
  Enable-CsTopology -Verbose:$false | Out-Null
  if (-not $?) { throw 'The topology was not enabled' }
  Restart-FrontEnd –ComputerName $frontEnds
}
#endregion

if (-not (Test-Ready $frontEnds)) {
  Write-Log 'not all Front Ends answer' -Level Error
  exit 1
}

Write-Log 'coexistence'
$legacy = Get-CsTrustedApplicationPool -Identity $oldPool
if ($null -eq $legacy) {
  Write-Log "$oldPool was not merged" -Level Error
  exit 2
}
& "$PSScriptRoot\\Test-Coexistence.ps1"

Write-Log 'stopping the application'
Invoke-Command -ComputerName 'ocsapp1.contoso.com' -ScriptBlock { Stop-Service -Name HelpDesk }

$pool = @{
  Identity            = $newPool
  ComputerFqdn        = "app1.$domain"
  Registrar           = $registrar
  Site                = 1
  RequiresReplication = $false
  ThrottleAsServer    = $true
  TreatAsAuthenticated = $true
  Force               = $true
}

$application = @{
  ApplicationId              = 'helpdesk'
  TrustedApplicationPoolFqdn = $newPool
  Port                       = 5070
}

if (-not (Get-CsTrustedApplicationPool -Identity $newPool -ErrorAction SilentlyContinue)) {
  if ($PSCmdlet.ShouldProcess($newPool, 'create the pool')) {
    New-CsTrustedApplicationPool @pool
  }
}
New-CsTrustedApplicationComputer –Identity "app2.$domain" –Pool $newPool
New-CsTrustedApplication @application -Force
Update-Topology

Write-Log 'installing'
$installer = "\\\\files.$domain\\helpdesk\\helpdesk.msi"
foreach ($computer in "app1.$domain", "app2.$domain") {
  Invoke-Command -ComputerName $computer -ScriptBlock { msiexec /i $using:installer /qn }
}

Write-Log 'moving contacts'
foreach ($contact in $contacts) {
  $endpoint = @{ Identity = $contact }
  Move-CsApplicationEndpoint @endpoint –TargetApplicationPool $newPool –Force
}
Restart-FrontEnd –ComputerName $frontEnds –Wait 60

Write-Log 'starting the application'
Invoke-Command -ComputerName "app1.$domain", "app2.$domain" -ScriptBlock { Start-Service -Name HelpDesk }

Write-Log 'removing the old one'
& 'C:\\Tools\\ApplicationProvisioner.exe' /remove "$oldPool"
Merge-CsLegacyTopology -TopologyXmlFileName merged.xml
Publish-CsTopology -FileName merged.xml

foreach ($contact in $contacts) {
  Get-CsTrustedApplicationEndpoint -Identity $contact | Format-List
}
Write-Log "done in $Minutes minutes"
`
