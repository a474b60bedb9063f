/**
 * What a room said at the stops of a walk, and how the walk went. Nothing in it is about a person in the room:
 * counts, words and levels of concern only.
 */
import type { Day } from '../base/day.ts';
import type { Eyes, Foresight } from './foresight.ts';

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
  /** Before the outcome was known; null: not asked. */
  readonly concern: Concern | null;
  /** That concern was given, or changed, after it was revealed what was done. */
  readonly isConcernLate: boolean;
  /** The same, asked again once the outcome was known. */
  readonly concernAfter: Concern | null;
}

export const NO_ANSWER: Omit<StopAnswer, 'stop'> = {
  counts: [],
  words: '',
  reason: '',
  concern: null,
  isConcernLate: false,
  concernAfter: null,
};

/** A walk with a room: what was said, and the facts by which its record tells how hindsight was limited. */
export interface Session {
  /** The day it began. */
  readonly began: Day;
  /** A stop each, in the order they were first answered. */
  readonly answers: readonly StopAnswer[];
  /** Where the walk stands, or stood when it was left. */
  readonly at: Foresight;
  /** All eyes it was seen through, each once, the first first. */
  readonly eyes: readonly Eyes[];
  /** Stops at which it was revealed what was done, in that order. */
  readonly revealed: readonly number[];
  /** Stops for which something was written down after that. */
  readonly writtenAfterReveal: readonly number[];
  /** The outcome was shown, which it is only at the end of the walk. */
  readonly isOutcomeShown: boolean;
  /** Stops for which something was written down after that, besides the second concern. */
  readonly writtenAfterOutcome: readonly number[];
  /** The walk was left and went on later: the whole case may have been seen in between. */
  readonly isTakenUpAgain: boolean;
}
