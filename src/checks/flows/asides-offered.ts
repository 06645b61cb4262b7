import { INTERRUPTS_FILE } from '../../content/read-flows.ts';
import { ASIDES } from '../../flow/controls.ts';
import type { Found, Rule } from '../rule.ts';

/** A screen that stands beside others is offered somewhere: else nobody who does not know its name comes to it. */
export const asidesOffered: Rule = {
  code: 'asides-offered',
  needs: ['flows/'],
  check({ flows: { flows, situations } }) {
    const offered = new Set(
      [...Object.values(flows), ...Object.values(situations)].flatMap(({ asides }) => asides),
    );
    return ASIDES.filter((id) => !offered.has(id)).map((id): Found => {
      const words = `no screen offers “${id}”: name it under “asides” of a flow or of a situation`;
      return { file: INTERRUPTS_FILE, path: ['interrupts', id], words };
    });
  },
};
