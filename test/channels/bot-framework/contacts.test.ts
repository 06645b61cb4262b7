import { flows, guide } from '../../support/council.ts';
import { everyContact } from './every-contact.ts';

everyContact(guide, flows.everyView(), 40);
