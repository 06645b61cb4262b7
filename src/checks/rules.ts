import { agesTold } from './directory/ages-told.ts';
import { datesPast, overdue, reviewAfter } from './directory/dates.ts';
import { closedAnyway, exceptionsFit } from './directory/exceptions.ts';
import { factsAgree, notConfirmed } from './directory/facts-agree.ts';
import { heldStands } from './directory/held.ts';
import { holidaysAll, holidaysOnWeekdays, holidaysWhole, holidaysWithin } from './directory/holidays.ts';
import { lifelines, lifelinesThere } from './directory/lifelines.ts';
import { approval, areasNamed, beside, groups } from './directory/names.ts';
import { numbers, numbersOnce } from './directory/numbers.ts';
import {
  noticesSaid,
  outagesInOrder,
  outagesInstead,
  outagesKnown,
  outagesOver,
  outagesSaid,
} from './directory/outage-rules.ts';
import { pageFactsKnown } from './directory/page-facts-known.ts';
import { areasAsked, askingSaid, waysAsked } from './flows/areas-and-ways.ts';
import { asidesOffered } from './flows/asides-offered.ts';
import { betweenFlows } from './flows/between.ts';
import { dangerScreens } from './flows/danger-screens.ts';
import { deadEnds } from './flows/dead-ends.ts';
import { emergencyKept, lifelinesShown } from './flows/emergency-kept.ts';
import { conditions, lastRule, situationsShown } from './flows/show-rules.ts';
import { shownByCode } from './flows/shown-by-code.ts';
import { interruptSituations, neverShown, situations } from './flows/situations.ts';
import { canBeSkipped, skipped } from './flows/skipped.ts';
import { dangerFirst, firstQuestions } from './flows/start.ts';
import { targets } from './flows/targets.ts';
import { waysThrough } from './flows/ways-through.ts';
import type { Rule } from './rule.ts';
import { filledIn, toFill } from './to-fill.ts';
import { answersThatLeadAway } from './words/answers-that-lead-away.ts';
import { commandsTold } from './words/commands.ts';
import { figuresHeld, figuresTranslated } from './words/figures.ts';
import { translationsGone } from './words/gone.ts';
import { scriptNamed } from './words/letters-named.ts';
import { missing } from './words/missing.ts';
import { markup, markupInCards } from './words/no-markup.ts';
import { numbersTyped } from './words/numbers-typed.ts';
import { placeholders } from './words/placeholders.ts';
import { listsThere, repliesKnown } from './words/replies.ts';
import { sameWords } from './words/same-words.ts';
import { signedPast } from './words/signed-past.ts';
import { toldHoursKept, translatedHoursKept } from './words/told-hours.ts';
import { safetyWords, translations } from './words/translated.ts';
import { linesTwice } from './words/twice.ts';
import {
  namedInterrupts,
  namedOrganisations,
  namedPages,
  namedSituations,
  unasked,
  unaskedLines,
} from './words/unasked.ts';
import { claims, wording } from './words/wording.ts';

const DANGER = [
  dangerScreens,
  dangerFirst,
  emergencyKept,
  shownByCode,
  lifelines,
  lifelinesThere,
  lifelinesShown,
];
const PEOPLE = [
  numbers,
  numbersOnce,
  exceptionsFit,
  areasNamed,
  groups,
  beside,
  approval,
  reviewAfter,
  factsAgree,
  notConfirmed,
  filledIn,
  pageFactsKnown,
];
const DAYS = [holidaysWithin, holidaysAll, holidaysOnWeekdays];

const DOWN = [outagesKnown, outagesInOrder, outagesInstead, outagesSaid, noticesSaid];
const WAYS = [
  firstQuestions,
  targets,
  areasAsked,
  waysAsked,
  askingSaid,
  skipped,
  canBeSkipped,
  waysThrough,
  betweenFlows,
  deadEnds,
];
const SHOWN = [lastRule, conditions, situationsShown, situations, neverShown, interruptSituations];
const NAMED = [namedInterrupts, namedSituations, namedOrganisations, namedPages];
const ENGLISH = [missing, unasked, ...NAMED, unaskedLines, placeholders];

/** What must hold: nothing starts while one is broken. Translations come after the English that they are compared with. */
export const RULES: readonly Rule[] = [
  ...DANGER,
  ...PEOPLE,
  ...DAYS,
  ...DOWN,
  ...WAYS,
  ...SHOWN,
  ...ENGLISH,
  translations,
  safetyWords,
  numbersTyped,
  toldHoursKept,
  translatedHoursKept,
  claims,
  sameWords,
  markup,
  markupInCards,
  commandsTold,
];

/**
 * Mistakes to whoever edits, and advice at the start. A machine whose clock is behind must start all the same, and a card
 * leaves out a day that has not come; so must content that differs from what is held of it, since nobody who needs the
 * page can put that right.
 */
export const TO_EDITORS: readonly Rule[] = [
  datesPast,
  signedPast,
  agesTold,
  heldStands,
  figuresHeld,
  figuresTranslated,
  linesTwice,
  translationsGone,
  repliesKnown,
  listsThere,
  answersThatLeadAway,
  scriptNamed,
  holidaysWhole,
];

/** What could be better: it stops nothing. */
export const ADVICE: readonly Rule[] = [wording, closedAnyway, outagesOver, asidesOffered, toFill, overdue];
