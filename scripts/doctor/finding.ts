/** Something the doctor has to say. A fault stops something from working; advice does not. No value is ever repeated. */
export interface Finding {
  readonly kind: 'fault' | 'advice';
  /** The setting, or the part of the machine. */
  readonly where: string;
  /** What is wrong and what to do, in one or two plain sentences. */
  readonly words: string;
}

export const fault = (where: string, words: string): Finding => ({ kind: 'fault', where, words });
export const advice = (where: string, words: string): Finding => ({ kind: 'advice', where, words });

export type Environment = Readonly<Record<string, string | undefined>>;
