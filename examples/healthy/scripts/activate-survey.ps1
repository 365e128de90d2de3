#Requires -Version 3.0
<#
.SYNOPSIS
Activates the survey, a UCMA 4.0 application, on a pool of its own.
.EXAMPLE
.\activate-survey.ps1 -Thumbprint 28E7F1D3A0B94C5E6F70819202A3B4C5D6E7F809
#>
[CmdletBinding()]
param(
  [Parameter(Mandatory)]
  [ValidatePattern('^[0-9A-F]{40}$')]
  [string] $Thumbprint
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
. "$PSScriptRoot\front-ends.ps1"

$pool = 'survey.contoso.com'
$computers = 'survey1.contoso.com', 'survey2.contoso.com'

$new = @{
  Identity            = $pool
  Registrar           = $FrontEndPool
  Site                = '1'
  ComputerFqdn        = $computers[0]
  RequiresReplication = $true
}
New-CsTrustedApplicationPool @new
New-CsTrustedApplicationComputer -Identity $computers[1] -Pool $pool
New-CsTrustedApplication -ApplicationId survey -TrustedApplicationPoolFqdn $pool -Port 6201
Enable-CsTopology

Restart-FrontEnd -ComputerName $FrontEnds
Initialize-Computer -ComputerName $computers -Thumbprint $Thumbprint

foreach ($address in 'sip:survey@contoso.com', 'sip:survey-test@contoso.com') {
  New-CsTrustedApplicationEndpoint -ApplicationId survey -TrustedApplicationPoolFqdn $pool -SipAddress $address -DisplayName 'Survey'
}

# What was made, for the record.
Get-CsTrustedApplicationPool -Identity $pool | Select-Object Identity, Registrar
