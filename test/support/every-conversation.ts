import { makeEveryConversation } from './make-every-conversation.ts';
import { everyView, rules } from './rules.ts';

/** A conversation for every view of the product's own flows. */
export const everyConversation = makeEveryConversation({ rules, everyView }, ['child', 'being-hurt', 'cctv']);
