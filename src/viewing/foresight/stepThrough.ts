/**
 * The steps of a walk: where it stands in, where it stands next out. A step that would lead past either end
 * leaves it where it is.
 *
 *     stepEntry(steps, foresight, 1)  → the same with one entry more
 *     stepMonth(steps, foresight)     → all that is known a month later
 */
import { asDay, civilFromDay, dayFromCivil, daysInMonth, type Day } from '../../base/day.ts';
import { EVERYONE, type Foresight } from '../../domain/foresight.ts';
import { countKnown, type Walk } from './walk.ts';

/** A walk as some eyes see it. */
export interface Steps {
  readonly walk: Walk;
  /** Whether an entry of the whole chronology is known to these eyes, and on the path that is walked. */
  readonly isSeen: (row: number) => boolean;
  readonly isStop: (row: number) => boolean;
}

/** Where a walk begins: with its first entry, seen by everyone; null if there is nothing to walk through. */
export function beginWalk({ days }: Walk): Foresight | null {
  const [day] = days;
  return day === undefined ? null : { day: asDay(day), known: 1, eyes: EVERYONE, path: null, revealed: [] };
}

/** To the next entry these eyes know of (1), or back before the newest of them (-1). */
export function stepEntry(steps: Steps, at: Foresight, by: 1 | -1): Foresight {
  return stepTo(steps, at, by, steps.isSeen);
}

/** To the next stop these eyes know of, or the one before. */
export function stepToStop(steps: Steps, at: Foresight, by: 1 | -1): Foresight {
  return stepTo(steps, at, by, (row) => steps.isSeen(row) && steps.isStop(row));
}

/** To the same day of the next month, with all that is known by then; or to a stop on the way there. */
export function stepMonth(steps: Steps, at: Foresight): Foresight {
  const month = goToDay(steps.walk, at, nextMonth(at.day));
  const stop = stepToStop(steps, at, 1);
  return stop.known > at.known && stop.known < month.known ? stop : month;
}

/** To the end of a day, but not beyond the last of the walk. */
export function goToDay(walk: Walk, at: Foresight, day: Day): Foresight {
  const [first] = walk.days;
  const last = walk.days.at(-1);
  if (first === undefined || last === undefined) return at;
  const within = asDay(Math.min(Math.max(day, first), last));
  return { ...at, day: within, known: Math.max(1, countKnown(walk, within)) };
}

function stepTo({ walk }: Steps, at: Foresight, by: 1 | -1, isGoal: (row: number) => boolean): Foresight {
  for (let known = at.known + by; known >= 1 && known <= walk.rows.length; known += by) {
    const row = walk.rows[known - 1];
    if (row !== undefined && isGoal(row)) return { ...at, known, day: asDay(walk.days[known - 1] ?? at.day) };
  }
  return at;
}

function nextMonth(day: Day): Day {
  const { year, month, day: date } = civilFromDay(day);
  const [y, m] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return dayFromCivil(y, m, Math.min(date, daysInMonth(y, m)));
}
