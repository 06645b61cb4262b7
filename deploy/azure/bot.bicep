// The Azure Bot in front of an instance that already runs: the registration that Teams and Web Chat reach it through.
//   az deployment group create -g <group> -f deploy/azure/bot.bicep \
//     -p appId=<application id> tenantId=<tenant id> publicUrl=https://help.example.gov.uk
// It makes no app registration and holds no secret: the password goes into the instance's own settings, or there is none
// at all with a managed identity (appType=UserAssignedMSI, identityId=<resource id>).

@description('Application (client) id of the bot: MicrosoftAppId of the instance.')
param appId string

@description('Directory (tenant) id: MicrosoftAppTenantId of the instance.')
param tenantId string

@description('The public address of the instance, with https.')
param publicUrl string

@allowed(['SingleTenant', 'UserAssignedMSI'])
param appType string = 'SingleTenant'

@description('Resource id of the managed identity; for UserAssignedMSI only.')
param identityId string = ''

@description('Name of the Azure Bot, unique in Azure.')
param botName string = 'community-safety-help'

@description('What people see; nothing about the topic.')
param displayName string = 'Community safety help'

@description('Channels to open. Web Chat and Direct Line exist on every Azure Bot; Teams is opened here.')
param teams bool = true

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: botName
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: displayName
    // PUBLIC_URL of the instance ends with a slash, and may be given here as it stands there.
    endpoint: '${endsWith(publicUrl, '/') ? substring(publicUrl, 0, length(publicUrl) - 1) : publicUrl}/api/messages'
    msaAppId: appId
    msaAppType: appType
    msaAppTenantId: tenantId
    msaAppMSIResourceId: appType == 'UserAssignedMSI' ? identityId : null
    // No Application Insights key is given: nobody counts what is said.
    isStreamingSupported: false
    schemaTransformationVersion: '1.3'
  }
}

resource teamsChannel 'Microsoft.BotService/botServices/channels@2022-09-15' = if (teams) {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      enableCalling: false
      acceptedTerms: true
    }
  }
}

output endpoint string = bot.properties.endpoint
