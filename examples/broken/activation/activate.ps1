# Activates the operator, as it was pieced together from mails.
. ./names.ps1

$thumbprint = '28 e7 f1 d3 a0 b9 4c 5e 6f 70'
$path = 'D:\topology.xml'

function New-Operator {
  param([string] $Pool)

  New-CsTrustedApplicationEndpoint -ApplicationId operator -TrustedApplicationPoolFqdn $Pool -SipAddress sip:operator@plain.fabrikam.com   # <- sip:operator@plain.fabrikam.com is made for operator, which was not made on operator.plain.fabrikam.com before
  New-CsTrustedApplication -ApplicationId operator -TrustedApplicationPoolFqdn $Pool -Port 6001 -EnableTcp   # <- the topology is not enabled after New-CsTrustedApplication
}

New-CsTrustedApplicationPool -Identity $OperatorPool -Registar pool15.plain.fabrikam.com -Site turin   # <- New-CsTrustedApplicationPool has no parameter -Registar; did you mean -Registrar?
New-Operator -Pool $OperatorPool
Publish-CsTopology -FileName '$path'   # <- (warning) $path is not replaced by its value in single quotes
Invoke-Command -ComputerName op1.plain.fabrikam.com { Start-Service REPLICA }
Invoke-Command -ComputerName op1.plain.fabrikam.com { Enable-CsReplica }   # <- Enable-CsReplica comes too late on op1.plain.fabrikam.com: Bootstrapper, Enable-CsReplica, the start of the replica, an up-to-date replica, Set-CsCertificate
Set-CsCertificate -Type Default -Thumbprint $thumbprint   # <- the thumbprint 28 e7 f1 d3 a0 b9 4c 5e 6f 70 has blanks; Set-CsCertificate takes it without
