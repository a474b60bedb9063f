/**
 * What a step of a walk brought, in words: the same where it is read and where it is spoken.
 *
 *     tellNews(foreseen, [4, 5, 6])
 *       → { words: "3 new entries, this stop among them", listed: [4, 5] }
 */
import { countOf } from '../../base/count.ts';
import type { Foreseen } from './foresee.ts';

export interface News {
  /** How many entries came; empty where it was no more than one, which is told by itself. */
  readonly words: string;
  /** Those of which something can be read: a stop that holds its words back is counted, and not listed. */
  readonly listed: readonly number[];
}

export function tellNews(
  { source, hidden }: Pick<Foreseen, 'source' | 'hidden'>,
  rows: readonly number[],
): News {
  const listed = rows.filter((row) => source[row] !== hidden);
  const stop = listed.length < rows.length ? ', this stop among them' : '';
  const words = rows.length > 1 ? `${countOf(rows.length, 'new entry', 'new entries')}${stop}` : '';
  return { words, listed };
}
