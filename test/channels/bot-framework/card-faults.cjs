// What Microsoft's own renderer has against a card of version 1.5. It wants a browser's name for the global object.
globalThis.self ??= globalThis;
const {
  AdaptiveCard,
  GlobalRegistry,
  SerializationContext,
  Version,
} = require('adaptivecards/dist/adaptivecards.js');

const NEWEST = new Version(1, 5);
/** Read apart from a class's own properties. */
const ANYWHERE = new Set(['type', 'fallback', '$schema', 'body', 'items', 'actions']);
const known = new Map();

/** Names of the properties that a class has in this version; nothing for a class that is none. */
function propertiesOf(type) {
  if (known.has(type)) return known.get(type);
  const { elements, actions } = GlobalRegistry;
  const made =
    type === 'AdaptiveCard'
      ? new AdaptiveCard()
      : (elements.createInstance(type, NEWEST) ?? actions.createInstance(type, NEWEST));
  const schema = made?.getSchema();
  const names =
    schema &&
    new Set(
      Array.from({ length: schema.getCount() }, (_, index) => schema.getItemAt(index))
        .filter(({ targetVersion }) => targetVersion.compareTo(NEWEST) <= 0)
        .map(({ name }) => name),
    );
  known.set(type, names);
  return names;
}

/** Properties that the renderer does not know, or only since a later version. */
function unknown(part) {
  if (Array.isArray(part)) return part.flatMap(unknown);
  if (typeof part !== 'object' || part === null || typeof part.type !== 'string') return [];
  const names = propertiesOf(part.type);
  if (!names) return [`no ${part.type}`];
  return Object.entries(part).flatMap(([name, value]) => [
    ...(names.has(name) || ANYWHERE.has(name) ? [] : [`${part.type}.${name}`]),
    ...(name === 'data' ? [] : unknown(value)),
  ]);
}

module.exports.cardFaults = (json) => {
  const card = new AdaptiveCard();
  // Its pattern for languages remembers where it stopped: every other card would be wrong.
  AdaptiveCard.langProperty.regEx.lastIndex = 0;
  const context = new SerializationContext(NEWEST);
  card.parse(json, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const { validationEvents } = card.validateProperties();
  return [...unknown(json), ...events, ...validationEvents.map(({ message }) => message)];
};
