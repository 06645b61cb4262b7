import type { Adapter } from './adapter.ts';
import type { BotSettings } from './settings.ts';

/** Loads the SDK that the settings name, and no other. */
export async function openSdk(settings: BotSettings): Promise<Adapter> {
  if (settings.BOT_SDK === 'agents') {
    const { openAgentsAdapter } = await import('./agents-adapter.ts');
    return openAgentsAdapter(settings);
  }
  const { openCloudAdapter } = await import('./cloud-adapter.ts');
  return openCloudAdapter(settings);
}
