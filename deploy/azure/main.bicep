// The whole service in Azure: two instances at least in Container Apps, Managed Redis and Key Vault reached by an identity and
// no password, and Front Door before them with the page of numbers for when no instance answers.
//   az deployment group create -g <group> -f deploy/azure/main.bicep -p image=<registry>/guide:0.1.0 publicHost=guide.example.gov.uk
// Afterwards: put SEAL-KEYS, HASH-KEY and DIRECT-LINE-KEYS into the vault, run the deployment again with secretsReady=true, and
// put web/fallback.html into the storage account. docs/azure.md says how, in which roles, and what is left to do by hand: the
// name that residents see, for one. It opens no bot: that is bot.bicep.

@description('Image of the guide, with its tag. One made with @redis/entraid in it: docs/azure.md.')
param image string

@description('Host name that residents see.')
param publicHost string

@description('False for the first run, which makes the vault; true once its secrets lie in it.')
param secretsReady bool = false

@description('Settings of .env.example that are no secret: { TRUSTED_PROXIES: …, EXIT_URL: …, SECURITY_CONTACT: … }.')
param settings object = {}

@description('Secrets that lie in the vault: settings by their names, with - for _. With a bot MicrosoftAppPassword as well.')
param secretNames array = ['SEAL-KEYS', 'HASH-KEY', 'DIRECT-LINE-KEYS']

param location string = resourceGroup().location
param name string = 'guide'

@description('Never less than two, and never none.')
@minValue(2)
param least int = 2
@minValue(2)
param most int = 6

var suffix = uniqueString(resourceGroup().id)
var secretsUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take('${name}-${suffix}', 24)
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }
}

resource mayReadSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsUser)
  scope: vault
  properties: { principalId: identity.properties.principalId, principalType: 'ServicePrincipal', roleDefinitionId: secretsUser }
}

// A cluster by its nature (REDIS_CLUSTER=on). Nothing is written to disk: no persistence is named.
resource redis 'Microsoft.Cache/redisEnterprise@2025-04-01' = {
  name: '${name}-${suffix}'
  location: location
  sku: { name: 'Balanced_B0' }
  properties: { minimumTlsVersion: '1.2', highAvailability: 'Enabled' }
}

resource database 'Microsoft.Cache/redisEnterprise/databases@2025-04-01' = {
  parent: redis
  name: 'default'
  properties: {
    clientProtocol: 'Encrypted'
    port: 10000
    clusteringPolicy: 'OSSCluster'
    evictionPolicy: 'NoEviction'
    // Keys are off: the identity is the only way in.
    accessKeysAuthentication: 'Disabled'
  }
}

resource mayUseRedis 'Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments@2025-04-01' = {
  parent: database
  name: name
  properties: { accessPolicyName: 'default', user: { objectId: identity.properties.principalId } }
}

// No Log Analytics workspace is named: the instances' own log is read with `az containerapp logs show`.
resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: name
  location: location
  properties: { zoneRedundant: false }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = if (secretsReady) {
  name: name
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  dependsOn: [mayReadSecrets, mayUseRedis]
  properties: {
    managedEnvironmentId: environment.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: 3978, transport: 'auto', allowInsecure: false }
      secrets: [for secret in secretNames: {
        name: toLower(secret)
        keyVaultUrl: '${vault.properties.vaultUri}secrets/${secret}'
        identity: identity.id
      }]
    }
    template: {
      // Longer than DRAIN_SECONDS and the answers that are under way.
      terminationGracePeriodSeconds: 45
      scale: { minReplicas: least, maxReplicas: most, rules: [{ name: 'http', http: { metadata: { concurrentRequests: '100' } } }] }
      containers: [
        {
          name: 'guide'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: concat([
            { name: 'PUBLIC_URL', value: 'https://${publicHost}/' }
            { name: 'REDIS_URL', value: 'rediss://${redis.properties.hostName}:10000' }
            { name: 'REDIS_CLUSTER', value: 'on' }
            { name: 'REDIS_AUTH', value: 'entra' }
            { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
            { name: 'DRAIN_SECONDS', value: '10' }
          ], map(items(settings), setting => { name: setting.key, value: string(setting.value) }), map(secretNames, secret => { name: replace(secret, '-', '_'), secretRef: toLower(secret) }))
          probes: [
            { type: 'Readiness', httpGet: { path: '/health/ready', port: 3978 }, periodSeconds: 2, timeoutSeconds: 2, failureThreshold: 2 }
            { type: 'Liveness', httpGet: { path: '/health/live', port: 3978 }, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 3 }
          ]
        }
      ]
    }
  }
}

// One page, public, the same for everybody: it is what is shown when nothing else answers.
resource fallback 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take('${name}${suffix}', 24)
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: { minimumTlsVersion: 'TLS1_2', supportsHttpsTrafficOnly: true, allowSharedKeyAccess: false }
}

resource door 'Microsoft.Cdn/profiles@2024-02-01' = {
  name: name
  location: 'global'
  sku: { name: 'Standard_AzureFrontDoor' }
}

resource endpoint 'Microsoft.Cdn/profiles/afdEndpoints@2024-02-01' = {
  parent: door
  name: '${name}-${suffix}'
  location: 'global'
}

resource origins 'Microsoft.Cdn/profiles/originGroups@2024-02-01' = {
  parent: door
  name: 'instances'
  properties: {
    healthProbeSettings: { probePath: '/health/ready', probeProtocol: 'Https', probeRequestType: 'GET', probeIntervalInSeconds: 10 }
    loadBalancingSettings: { sampleSize: 4, successfulSamplesRequired: 2 }
    // A chat is found by any instance: nobody is bound to one by a cookie.
    sessionAffinityState: 'Disabled'
  }
}

resource instances 'Microsoft.Cdn/profiles/originGroups/origins@2024-02-01' = if (secretsReady) {
  parent: origins
  name: 'instances'
  properties: {
    hostName: secretsReady ? app!.properties.configuration.ingress.fqdn : ''
    originHostHeader: secretsReady ? app!.properties.configuration.ingress.fqdn : ''
    priority: 1
    weight: 1000
  }
}

// Asked only while no instance is well: every path but /index.html is answered with the page of numbers as well
// (the static site's error document), and with 404. It is looked at like the instances, so the page lies there under
// health/ready too. A form that is sent there is refused by Azure, in its own words.
resource numbers 'Microsoft.Cdn/profiles/originGroups/origins@2024-02-01' = {
  parent: origins
  name: 'numbers'
  properties: {
    hostName: replace(replace(fallback.properties.primaryEndpoints.web, 'https://', ''), '/', '')
    originHostHeader: replace(replace(fallback.properties.primaryEndpoints.web, 'https://', ''), '/', '')
    priority: 2
    weight: 1000
  }
}

resource route 'Microsoft.Cdn/profiles/afdEndpoints/routes@2024-02-01' = {
  parent: endpoint
  name: 'all'
  dependsOn: [instances, numbers]
  properties: {
    originGroup: { id: origins.id }
    supportedProtocols: ['Http', 'Https']
    httpsRedirect: 'Enabled'
    forwardingProtocol: 'HttpsOnly'
    patternsToMatch: ['/*']
    linkToDefaultDomain: 'Enabled'
    // No cacheConfiguration: nothing of ours may be kept by anybody.
  }
}

output address string = 'https://${endpoint.properties.hostName}/'
output vaultName string = vault.name
output fallbackAccount string = fallback.name
