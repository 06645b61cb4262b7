import type { Directory } from '../directory/directory-schema.ts';
import { standIn } from '../directory/down.ts';
import type { SayFrame } from './frame.ts';
import type { Message } from './message.ts';

export interface Numbers {
  readonly emergency: Known;
  readonly helpline: Known;
}

interface Known {
  readonly name: string;
  readonly display: string;
  readonly tel: string;
}

function knownOf(directory: Directory, id: string): Known {
  const organisation = directory.organisations[id];
  const phone = organisation?.ways.find((way) => way.way === 'phone');
  if (!organisation || phone?.way !== 'phone') throw new Error(`${id} has no phone number`);
  return { name: organisation.name, display: phone.display, tel: phone.tel };
}

/** The two numbers that are never more than one tap away. Throws when the directory lacks one: nothing may start without. */
export const numbersOf = (directory: Directory): Numbers => ({
  emergency: knownOf(directory, directory.lifelines.emergency),
  helpline: knownOf(directory, directory.lifelines.helpline),
});

/**
 * The bar as it stands now: while one of the two numbers is down, it says so and dials what stands in for it.
 * @param now left out: when nothing is down, for what is made once and kept elsewhere
 */
export function barOf(words: SayFrame, directory: Directory, now?: Date): Required<Message['bar']> {
  const { emergency, helpline } = numbersOf(directory);
  const { lifelines } = directory;
  const instead = (id: string) => {
    const stand = now && standIn(directory, id, now);
    if (stand?.way.way !== 'phone') return undefined;
    return { name: stand.organisation.name, display: stand.way.display, tel: stand.way.tel };
  };
  const other = { emergency: instead(lifelines.emergency), helpline: instead(lifelines.helpline) };
  return {
    exit: words('bar/exit'),
    emergency: other.emergency
      ? { label: words('bar/emergency-down', { number: other.emergency.display }), ...other.emergency }
      : { label: words('bar/emergency'), ...emergency },
    helpline: other.helpline
      ? { label: words('bar/helpline-down', { number: other.helpline.display }), ...other.helpline }
      : { label: words('bar/helpline'), ...helpline },
  };
}
