import { HELPLINE } from '../directory/listed.ts';
import type { Directory } from '../directory/schema.ts';

export interface Numbers {
  readonly emergency: { readonly display: string; readonly tel: string };
  readonly helpline: { readonly name: string; readonly display: string; readonly tel: string };
}

function phoneOf(directory: Directory, id: string): { display: string; tel: string } {
  const phone = directory.organisations[id]?.ways.find((way) => way.way === 'phone');
  if (phone?.way !== 'phone') throw new Error(`${id} has no phone number`);
  return { display: phone.display, tel: phone.tel };
}

/** The two numbers that are never more than one tap away. Throws when the directory lacks one: nothing may start without. */
export function numbersOf(directory: Directory): Numbers {
  const name = directory.organisations[HELPLINE]?.name ?? '';
  return {
    emergency: phoneOf(directory, 'police-999'),
    helpline: { name, ...phoneOf(directory, HELPLINE) },
  };
}
