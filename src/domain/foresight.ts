/**
 * Foresight: how far a walk through a case has come, and through whose eyes it is seen. While it is on, the
 * chronology that everything is derived from lacks what came later (`viewing/foresight`).
 */
import type { Day } from '../base/day.ts';
import type { Sector } from './sector.ts';

/** Everyone together, one agency, or all agencies of a sector. */
export type Eyes =
  | { readonly of: 'everyone' }
  | { readonly of: 'lane'; readonly lane: number }
  | { readonly of: 'sector'; readonly sector: Sector };

export interface Foresight {
  /** What is known by the end of this day, as far as `known` says. */
  readonly day: Day;
  /** How many entries are known to everyone together: the first of the walk. */
  readonly known: number;
  readonly eyes: Eyes;
  /** Rows, in the whole chronology, of the stops that were revealed. */
  readonly revealed: readonly number[];
}

export const EVERYONE: Eyes = { of: 'everyone' };
