import { HELPLINE } from '../directory/listed.ts';
import type { Directory } from '../directory/schema.ts';

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
  emergency: knownOf(directory, 'police-999'),
  helpline: knownOf(directory, HELPLINE),
});
