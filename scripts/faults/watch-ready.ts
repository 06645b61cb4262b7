import type { Instance } from '../stack/instance.ts';

/** Milliseconds between two looks of the load balancer. */
const LOOK = 200;

/** Looks at the readiness of all instances as a load balancer does, until it is stopped. */
export function watchReady(all: () => readonly Instance[]): () => void {
  const timer = setInterval(() => {
    for (const instance of all()) {
      fetch(`http://127.0.0.1:${instance.port}/health/ready`, { signal: AbortSignal.timeout(1_000) })
        .then(async (answer) => {
          instance.ready = answer.ok;
          await answer.text();
        })
        .catch(() => {
          instance.ready = false;
        });
    }
  }, LOOK);
  return () => clearInterval(timer);
}
