import type { Guide } from './guide.ts';

/**
 * A guide whose content is changed as a whole while every door holds on to it: a turn begins and ends with the same one.
 */
export function changingGuide(first: Guide): { readonly guide: Guide; change(next: Guide): void } {
  let current = first;
  const guide: Guide = {
    get languages() {
      return current.languages;
    },
    get answers() {
      return current.answers;
    },
    get numbers() {
      return current.numbers;
    },
    get warmings() {
      return current.warmings;
    },
    bar: (...given) => current.bar(...given),
    frame: (language) => current.frame(language),
    phrase: (...given) => current.phrase(...given),
    page: (...given) => current.page(...given),
    label: (...given) => current.label(...given),
    begin: (language) => current.begin(language),
    turn: (...given) => current.turn(...given),
  };
  return {
    guide,
    change(next) {
      current = next;
    },
  };
}
