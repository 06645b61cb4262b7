/** What this channel needs of the settings; the names are those of the environment. */
export interface BotSettings {
  readonly HOST: string;
  /** The private page that Teams names. */
  readonly PUBLIC_URL?: string | undefined;
  /** Empty: no channel can sign in, and only this machine is served. */
  readonly MicrosoftAppId: string;
  readonly MicrosoftAppType: 'SingleTenant' | 'UserAssignedMSI';
  readonly MicrosoftAppTenantId: string;
  readonly MicrosoftAppPassword: string;
  /** Which of Microsoft's SDKs carries the replies. */
  readonly BOT_SDK: 'botbuilder' | 'agents';
  /** Where the channel's signing keys are found; the public cloud's when not set. */
  readonly BOT_OPENID_METADATA?: string | undefined;
  readonly BOT_TOKEN_ISSUER?: string | undefined;
  /** Origins to which replies may go besides the public cloud's own. */
  readonly BOT_SERVICE_URLS: readonly string[];
}
