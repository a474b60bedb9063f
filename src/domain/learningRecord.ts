/**
 * What a room said at the stops of a walk. Nothing in it is about a person in the room: counts, words and
 * levels of concern only.
 */

/** How concerned the room is, from 1 (not at all) to 5 (gravely). */
export const CONCERNS = [1, 2, 3, 4, 5] as const;
export type Concern = (typeof CONCERNS)[number];

/** What was said at one stop. */
export interface StopAnswer {
  /** The stop's row in the whole chronology. */
  readonly stop: number;
  /** How many chose each of the options, in their order; empty where nobody counted. */
  readonly counts: readonly number[];
  /** The room's answer in words. */
  readonly words: string;
  readonly reason: string;
  /** Before it was revealed what was done; null: not asked. */
  readonly concern: Concern | null;
  /** The same, asked again once the outcome was known. */
  readonly concernAfter: Concern | null;
}

export const NO_ANSWER: Omit<StopAnswer, 'stop'> = {
  counts: [],
  words: '',
  reason: '',
  concern: null,
  concernAfter: null,
};
