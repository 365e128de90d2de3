/** Writes topologies as the product exports them, as far as it is known how. */
const product = 'urn:schema:Microsoft.Rtc.Management.Deploy'

interface Topology {
  readonly clusters: readonly string[]
  readonly services: readonly string[]
  readonly sites?: string
}

const oneSite = '<CentralSite SiteId="1"><Name>Redmond</Name><Location /></CentralSite>'

export function published({ clusters, services, sites = oneSite }: Topology): string {
  return [
    `<Topology xmlns="${product}.Topology.2008" Signature="8d734ff8-83b8-4542-ba2d-bce4b0b7b4fe">`,
    '  <InternalDomains AllowAllDomains="false" DefaultDomain="contoso.com">',
    '    <InternalDomain Name="contoso.com" Authoritative="false" AllowSubDomains="false" />',
    '    <InternalDomain Name="fabrikam.com" Authoritative="true" AllowSubDomains="false" />',
    '  </InternalDomains>',
    `  <Sites>${sites}</Sites>`,
    '  <Clusters>',
    ...clusters.map((cluster) => `    ${cluster}`),
    '  </Clusters>',
    '  <Services>',
    ...services.map((service) => `    ${service}`),
    '  </Services>',
    '</Topology>',
    '',
  ].join('\n')
}

interface Cluster {
  readonly fqdn: string
  readonly machines?: readonly string[]
  readonly site?: string
  readonly replicates?: string
}

export function cluster(number: number, { fqdn, machines = [fqdn], site = '1', replicates = 'true' }: Cluster): string {
  const inside = machines.map((machine, at) => `<Machine OrdinalInCluster="${at + 1}" Fqdn="${machine}"><NetInterface InterfaceSide="Primary" IPAddress="0.0.0.0" /></Machine>`)
  return `<Cluster RequiresReplication="${replicates}" RequiresSetup="true" Fqdn="${fqdn}"><ClusterId SiteId="${site}" Number="${number}" />${inside.join('')}</Cluster>`
}

interface Service {
  readonly on: number
  readonly version?: number | string
  readonly instance?: number
  readonly site?: string
  /** What stands in the place of the whole of DependsOn. */
  readonly depends?: string
  readonly ports?: string
  readonly element?: string
}

export function service(role: string, { on, version = 6, instance = on, site = '1', depends = '<DependsOn />', ports = '', element = '' }: Service): string {
  const id = `<ServiceId SiteId="${site}" RoleName="${role}" Instance="${instance}" />`
  const place = `<InstalledOn><ClusterId SiteId="${site}" Number="${on}" /></InstalledOn>`
  return `<Service RoleVersion="1" ServiceVersion="${version}">${id}${depends}${place}<Ports xmlns="${product}.ServiceRoles.2008">${ports}</Ports>${element}</Service>`
}

/** A pool with users. */
export function frontEnd(on: number, version: number): readonly string[] {
  return [service('UserServices', { on, version }), service('Registrar', { on, version, element: `<RegistrarService xmlns="${product}.ServiceRoles.2008" IsDirector="false" />` })]
}

export function dependsOn(...dependencies: readonly string[]): string {
  return `<DependsOn>${dependencies.join('')}</DependsOn>`
}

export function onService(role: string, instance: number, usage = 'Default', site = '1'): string {
  return `<Dependency Usage="${usage}"><ServiceId SiteId="${site}" RoleName="${role}" Instance="${instance}" /></Dependency>`
}

export function onRegistrar(instance: number, usage?: string): string {
  return onService('Registrar', instance, usage)
}

export function port(owner: string, number: number | string, more = 'Usage="SipServer" Protocol="Mtls"'): string {
  return `<Port Owner="${owner}" ${more} InterfaceSide="Primary" InterfaceNumber="1" Port="${number}" UrlPath="/" AuthorizesRequests="true" />`
}

interface Half {
  readonly clusters: string
  readonly services: string
  readonly isPublished?: string
}

/** Half of a file of Topology Builder. */
export function half({ clusters, services, isPublished = 'true' }: Half): string {
  const sites = `<CentralSites><CentralSite OriginalSiteId="1"><Name xmlns="${product}.Topology.2008">Redmond</Name><Clusters>${clusters}</Clusters><RemoteSites /></CentralSite></CentralSites>`
  return `<PartialTopology IsPublished="${isPublished}" xmlns="${product}.WritableTopology.2008">${sites}<Services>${services}</Services></PartialTopology>`
}

export function builder(now: string, before?: string): string {
  const original = before === undefined ? '' : `  <OriginalTopology>${before}</OriginalTopology>\n`
  return `<?xml version="1.0" encoding="utf-8"?>\n<TopologyBuilder IsFreeFromChanges="true" xmlns="${product}.TopologyBuilder.2008">\n${original}  <NewTopology>${now}</NewTopology>\n</TopologyBuilder>\n`
}

export function designCluster(id: string, fqdn: string): string {
  return `<Cluster IsSingleMachineOnly="true" UniqueId="${id}" RequiresReplication="true" Fqdn="${fqdn}"><Machines><Machine FaultDomain="${fqdn}" /></Machines><SqlInstances><SqlInstance UniqueId="sql${id}" Name="" /></SqlInstances></Cluster>`
}

export function designService(role: string, id: string, { on, version = 6, depends = '<DependsOn />' }: { readonly on: string; readonly version?: number; readonly depends?: string }): string {
  return `<Service UniqueId="${id}" RoleName="${role}" RoleVersion="1" InstalledOn="${on}" ServiceVersion="${version}">${depends}<Ports xmlns="${product}.ServiceRoles.2008" /></Service>`
}

export function onId(id: string, usage = 'Default'): string {
  return `<Dependency ServiceUniqueId="${id}" Usage="${usage}" />`
}
