/** Something to say about the settings or the machine. A fault stops something from working; advice does not. */
export interface Finding {
  readonly kind: 'fault' | 'advice';
  /** The setting, or the part of the machine. */
  readonly where: string;
  /** What is wrong and what to do, in one or two plain sentences. No value is ever repeated. */
  readonly words: string;
}

export const fault = (where: string, words: string): Finding => ({ kind: 'fault', where, words });
export const advice = (where: string, words: string): Finding => ({ kind: 'advice', where, words });

/** In one line: "SEAL_KEYS is not set: …". */
export const findingText = ({ where, words }: Finding): string =>
  words.startsWith('It ') ? `${where} ${words.slice(3)}` : `${where}: ${words}`;
