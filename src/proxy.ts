/** Names under which a machine tells of its proxy. */
const NAMES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** The machine says that the way out leads through a proxy. */
export const hasProxy = (environment: Environment): boolean => NAMES.some((name) => environment[name]);

/**
 * Leads every `fetch` of this process (signing keys, the bot's token, replies by the Agents SDK) through the proxy that
 * the environment names, past it where NO_PROXY says so. Node does neither by itself before version 24.
 */
export async function useProxy(environment: Environment): Promise<void> {
  if (!hasProxy(environment)) return;
  const { EnvHttpProxyAgent, setGlobalDispatcher } = await import('undici');
  setGlobalDispatcher(new EnvHttpProxyAgent());
}
