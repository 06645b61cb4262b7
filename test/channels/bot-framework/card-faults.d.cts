/** What Microsoft's own renderer has against a card, one line each. */
export function cardFaults(card: object): string[];
