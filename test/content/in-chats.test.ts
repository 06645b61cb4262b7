import { makeGuide } from '../../src/guide/make-guide.ts';
import { everyCard } from '../channels/bot-framework/every-card.ts';
import { everyContact } from '../channels/bot-framework/every-contact.ts';
import { everyTextMessage } from '../channels/bot-framework/every-text-message.ts';
import { everyView, everyWay } from '../support/rules.ts';
import { content } from '../support/test-app.ts';

/** Every screen of the product's own content in Teams, in a chat and on a phone. */
const guide = makeGuide(content);

everyCard(guide, everyWay, { screens: 110, meant: ['being-hurt', 'case-review', 'child'] });
everyTextMessage(guide, everyWay);
everyContact(guide, everyView(), 200);
