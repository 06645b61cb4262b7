import { directLine } from '../../../src/channels/direct-line/direct-line.ts';
import { makeServer } from '../../../src/server/server.ts';
import { closing } from '../../support/closing.ts';
import { SITE } from './sites.ts';

type Parts = Parameters<typeof directLine>[0];
type Held = Pick<Parts, 'guide' | 'sessions' | 'transcripts' | 'screens' | 'clock' | 'hash'>;

/** Direct Line alone behind a server of its own, for one site, until the test is over. */
export async function serveDirectLine(held: Held) {
  const direct = directLine({
    ...held,
    heldSeconds: 1800,
    origins: [SITE],
    keys: [Buffer.alloc(32, 1)],
    publicUrl: undefined,
    ownPage: false,
  });
  const { routes, upgrade } = direct;
  const troublePage = () => ({ headers: {}, body: '' });
  const server = makeServer({ guide: held.guide, routes, upgrades: [upgrade], troublePage });
  const { port } = await server.listen('127.0.0.1', 0);
  closing(() => {
    direct.close();
    return server.close();
  });
  return { url: `http://127.0.0.1:${port}/`, direct };
}
