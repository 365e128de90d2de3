# Installs the updates of this month on one server.
param([string] $Server = 'fe15.plain.fabrikam.com')

try {
  Stop-CsWindowsService RTCSRV -ComputerName $Server   # <- (warning) RTCSRV is not started again on fe15.plain.fabrikam.com when SkypeServerUpdateInstaller.exe fails
  Invoke-Command -ComputerName $Server { D:\updates\SkypeServerUpdateInstaller.exe /silentmode }
  Start-CsWindowsService RTCSRV -ComputerName $Server
} catch {
  Write-Warning "The updates of $Server failed: $_"
}
