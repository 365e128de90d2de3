# Names that several scripts use.
$OperatorPool = 'operator.plain.fabrikam.com'
