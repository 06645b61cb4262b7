import { type Directory, TOLD, type Way } from '../directory/directory-schema.ts';
import { type Replacement, standIn } from '../directory/down.ts';
import { londonDate } from '../directory/hours.ts';
import type { ShownCard, ShownWay } from '../directory/shown.ts';
import type { Card, Said, WayLine } from './message.ts';
import { asOneLine, inOneLanguage } from './one-language.ts';
import type { Phrase } from './phrase.ts';
import { fullDate, timeOf, untilOf, whenOf } from './when.ts';

/** Names, numbers and addresses are never translated. */
const asIs = (text: string): Said => ({ text, lang: 'en', dir: 'ltr' });

/** The number as displayed, https://…, or the address. */
export function writtenWay(way: Way): string {
  if ('display' in way) return way.display;
  return 'website' in way ? `https://${way.website}` : way.address;
}

function hrefOf(way: Way): string | undefined {
  if (way.way === 'phone') return `tel:${way.tel}`;
  if (way.way === 'text') return `sms:${way.tel}`;
  return 'website' in way ? `https://${way.website}` : undefined;
}

type Source = ShownCard['organisation']['source'];
const sourcesOf = ({ ways }: ShownCard) => ways.flatMap(({ way }) => way.supplement?.source ?? []);
/** None of the ways shown is on the page that the card itself comes from. */
const allElsewhere = (card: ShownCard) => sourcesOf(card).length === card.ways.length;

export function makeCards(phrase: Phrase, directory: Directory) {
  const { emergency, helpline } = directory.lifelines;
  const nameOf = (id: string) => directory.organisations[id]?.name ?? id;
  const standInFor = (id: string, now: Date) => standIn(directory, id, now);

  function hoursOf(language: string, { way, state }: ShownWay, now: Date): Said | undefined {
    const words = phrase.frame(language);
    if (state.down) {
      const until = untilOf(phrase, language, state.down.until);
      return words(way.way === 'in-person' ? 'hours/shut' : 'hours/down', { until });
    }
    if (way.way === 'website') return undefined;
    if (state.always) return words('hours/always');
    if (state.closes)
      return words('hours/open', { time: timeOf(phrase, language, state.closes.slice(11, 16)) });
    if (state.state === 'unknown') {
      const reason = state.reason ?? 'not-given';
      return words(`hours/${reason === 'not-given' ? 'unknown' : reason}`);
    }
    return state.opens
      ? words('hours/opens', { when: whenOf(phrase, language, state.opens, now) })
      : words('hours/closed');
  }

  const labelOf = (language: string, way: Way) =>
    phrase.frame(language)(`ways/${way.way === 'phone' && way.outOfHours ? 'out-of-hours' : way.way}`);

  const fromElsewhere = (language: string, sources: readonly Source[]) =>
    phrase.frame(language)('source/supplement', {
      source: sources.map(({ from }) => from).join('; '),
      // The oldest copy speaks for all of them.
      date: fullDate(language, sources.map(({ copied }) => copied).sort()[0] ?? ''),
    });

  /** Another way, of this card or of another organisation. */
  function otherOf(language: string, card: ShownCard, { organisation, way }: Replacement): Said {
    const words = phrase.frame(language);
    const named = { way: labelOf(language, way), value: writtenWay(way) };
    return organisation.id === card.organisation.id
      ? words('marks/use-instead-way', named)
      : words('marks/use-other', { ...named, name: organisation.name });
  }

  /** While a way is down: why, and what to use in its place, which can be pressed. */
  function downOf(language: string, card: ShownCard, { state, instead }: ShownWay): Pick<WayLine, 'down'> {
    const { down } = state;
    if (!down) return {};
    const href = instead && hrefOf(instead.way);
    return {
      down: {
        why: inOneLanguage(language, (spoken) => phrase(spoken, `notices:why/${down.why}`)),
        ...(instead
          ? {
              instead: {
                said: inOneLanguage(language, (spoken) => otherOf(spoken, card, instead)),
                value: writtenWay(instead.way),
                ...(href === undefined ? {} : { href }),
              },
            }
          : {}),
      },
    };
  }

  /** The line beside a way; a way among others that the card's own source does not give names its own source. */
  function noteOf(language: string, card: ShownCard, way: Way): { note?: Said } {
    const key = `organisations:${card.organisation.id}/ways/${way.says}`;
    const note = inOneLanguage(language, (spoken) =>
      asOneLine([
        ...(way.says === undefined ? [] : [phrase(spoken, key)]),
        ...(way.supplement && !allElsewhere(card) ? [fromElsewhere(spoken, [way.supplement.source])] : []),
      ]),
    );
    return note ? { note } : {};
  }

  function wayLine(language: string, card: ShownCard, shown: ShownWay, now: Date): WayLine {
    const { way, state } = shown;
    // Nobody is led to a number that rings in vain, but whoever dials 999 may get through before its outage ends.
    const href = state.down && card.organisation.id !== emergency ? undefined : hrefOf(way);
    const hours = inOneLanguage(language, (spoken) => hoursOf(spoken, shown, now));
    return {
      way: way.way,
      label: labelOf(language, way),
      value: writtenWay(way),
      state: state.state,
      ...('tel' in way ? { tel: way.tel } : {}),
      ...(href === undefined ? {} : { href }),
      ...(state.opens === undefined ? {} : { opens: state.opens }),
      ...(state.closes === undefined ? {} : { closes: state.closes }),
      ...(hours === undefined ? {} : { hours }),
      ...(way.free ? { cost: phrase.frame(language)('ways/free') } : {}),
      ...noteOf(language, card, way),
      ...downOf(language, card, shown),
    };
  }

  function markOf(language: string, card: ShownCard, id: ShownCard['marks'][number], now: Date): Said {
    const words = phrase.frame(language);
    if (id !== 'use-instead') return words(`marks/${id}`);
    if (card.instead) return otherOf(language, card, card.instead);
    const stand = standInFor(helpline, now);
    return stand
      ? otherOf(language, card, stand)
      : words('marks/use-instead-helpline', { name: nameOf(helpline) });
  }

  function sourceOf(language: string, card: ShownCard, now: Date): Card['source'] {
    const { layer, source } = card.organisation;
    // A day that has not come is nobody's word.
    const checked =
      (card.organisation.checked ?? '~') <= londonDate(now) ? card.organisation.checked : undefined;
    const elsewhere = allElsewhere(card) ? sourcesOf(card) : [source];
    const said = inOneLanguage(language, (spoken) => {
      const date = fullDate(spoken, checked ?? source.copied);
      if (checked) return phrase.frame(spoken)('source/checked', { date });
      return layer === 'page' && !allElsewhere(card)
        ? phrase.frame(spoken)('source/page', { date })
        : fromElsewhere(spoken, elsewhere);
    });
    return { layer, copied: source.copied, ...(checked === undefined ? {} : { checked }), said };
  }

  /** What it does: the situation's own line first, and without what another card in the view says already. */
  function whatOf(language: string, card: ShownCard): Said | undefined {
    const base = `organisations:${card.organisation.id}`;
    const keys = [
      card.says === undefined ? '' : `${base}/says/${card.says}`,
      card.beside ? `${base}/what-beside` : `${base}/what`,
    ].filter((key) => key !== '' && phrase.has(key));
    return inOneLanguage(language, (spoken) => asOneLine(keys.map((key) => phrase(spoken, key))));
  }

  /** Ages, languages, what to bring: a line that is not from where the card is from says so. */
  function toldOf(language: string, { organisation }: ShownCard): Card['told'] {
    return TOLD.flatMap((id) => {
      const source = organisation.told?.[id];
      if (source === undefined) return [];
      const said = inOneLanguage(language, (spoken) => {
        const what = phrase(spoken, `organisations:${organisation.id}/told/${id}`);
        return asOneLine([phrase.frame(spoken)(`told/${id}`, { what })]) ?? what;
      });
      if (source.from === organisation.source.from) return [{ id, said }];
      const from = inOneLanguage(language, (spoken) => fromElsewhere(spoken, [source]));
      return [{ id, said, from }];
    });
  }

  /** A contact card as product section 1.5 describes it; lines that the source does not give are left out. */
  return function card(language: string, shown: ShownCard, now: Date): Card {
    const { organisation, marks } = shown;
    const forKey = `organisations:${organisation.id}/for`;
    const what = whatOf(language, shown);
    return {
      id: organisation.id,
      name: asIs(organisation.name),
      ...(phrase.has(forKey) ? { for: phrase(language, forKey) } : {}),
      ...(what ? { what } : {}),
      told: toldOf(language, shown),
      marks: marks.map((id) => ({
        id,
        said: inOneLanguage(language, (spoken) => markOf(spoken, shown, id, now)),
      })),
      source: sourceOf(language, shown, now),
      ways: shown.ways.map((way) => wayLine(language, shown, way, now)),
    };
  };
}
