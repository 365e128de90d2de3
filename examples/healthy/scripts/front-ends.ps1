<#
.SYNOPSIS
Names and functions that the other scripts share. Load it with: . .\front-ends.ps1
#>

$FrontEndPool = 'pool13.contoso.com'
$FrontEnds = 'fe13-1.contoso.com', 'fe13-2.contoso.com', 'fe13-3.contoso.com'

# One Front End after the other, so that the pool stays in service.
function Restart-FrontEnd {
  [CmdletBinding()]
  param([Parameter(Mandatory)] [string[]] $ComputerName)

  foreach ($computer in $ComputerName) {
    Invoke-Command -ComputerName $computer {
      Stop-CsWindowsService -Name RTCSRV
      Start-CsWindowsService -Name RTCSRV
    }
  }
}

# A new computer gets a replica of the Central Management store, and then its certificate.
function Initialize-Computer {
  [CmdletBinding()]
  param(
    [Parameter(Mandatory)] [string[]] $ComputerName,
    [Parameter(Mandatory)] [string] $Thumbprint
  )

  foreach ($computer in $ComputerName) {
    Invoke-Command -ComputerName $computer {
      & 'C:\Program Files\Microsoft Lync Server 2013\Deployment\Bootstrapper.exe' /BootstrapLocalMgmt /MinCache
      Enable-CsReplica -Force
      Start-CsWindowsService -Name REPLICA
      Get-CsManagementStoreReplicationStatus -ReplicaFqdn $using:computer
      Set-CsCertificate -Type Default -Thumbprint $using:Thumbprint
    }
  }
}
