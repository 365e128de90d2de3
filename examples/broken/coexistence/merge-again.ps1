# Merges once more after the weekend; somebody else is to publish it.
$merged = Join-Path 'D:\topology' 'again.xml'
Merge-CsLegacyTopology -TopologyXmlFileName $merged   # <- (info) after Merge-CsLegacyTopology the legacy configuration is not imported <- what Merge-CsLegacyTopology writes is not published afterwards <- (warning) after Merge-CsLegacyTopology the entries are not verified
