/**
 * The steps of a walk: where it stands in, where it stands next out. A step that would lead past either end
 * leaves it where it is. Through whose eyes it is seen changes nothing of it: steps that stopped short for one
 * agency would tell the room what is still to come for that agency, or that nothing is.
 *
 *     stepEntry(steps, foresight, 1)  → the same with one entry more
 *     stepMonth(steps, foresight)     → all that is known a month later
 */
import { asDay, civilFromDay, dayFromCivil, daysInMonth, type Day } from '../../base/day.ts';
import { EVERYONE, type Foresight } from '../../domain/foresight.ts';
import { countKnown, type Walk } from './walk.ts';

/** A walk, and which of its entries, as rows of the whole chronology, are stops on the path that is walked. */
export interface Steps {
  readonly walk: Walk;
  readonly isStop: (row: number) => boolean;
}

/** Where a walk begins: with its first entry, seen by everyone; null if there is nothing to walk through. */
export function beginWalk({ days }: Walk): Foresight | null {
  const [day] = days;
  return day === undefined ? null : { day: asDay(day), known: 1, eyes: EVERYONE, path: null, revealed: [] };
}

/** To the next entry (1), or back before the newest (-1). */
export function stepEntry(steps: Steps, at: Foresight, by: 1 | -1): Foresight {
  return stepTo(steps, at, by, () => true);
}

/** To the next stop, or the one before. */
export function stepToStop(steps: Steps, at: Foresight, by: 1 | -1): Foresight {
  return stepTo(steps, at, by, steps.isStop);
}

/** To the same day of the next month, with all that is known by then; or to a stop on the way there. */
export function stepMonth(steps: Steps, at: Foresight): Foresight {
  const { walk } = steps;
  const last = walk.days.at(-1) ?? at.day;
  const month = goToDay(walk, at, asDay(Math.min(nextMonth(at.day), last)));
  const stop = stepToStop(steps, at, 1);
  return stop.known > at.known && stop.known <= month.known ? stop : month;
}

/**
 * To the end of a day, but not before the first. Beyond the last it stays where it is: a year mistyped would
 * pass over everything, and tell the room when it ends.
 */
export function goToDay(walk: Walk, at: Foresight, day: Day): Foresight {
  const [first] = walk.days;
  const last = walk.days.at(-1);
  if (first === undefined || last === undefined || day > last) return at;
  const within = asDay(Math.max(day, first));
  return { ...at, day: within, known: Math.max(1, countKnown(walk, within)) };
}

function stepTo({ walk }: Steps, at: Foresight, by: 1 | -1, isGoal: (row: number) => boolean): Foresight {
  for (let known = at.known + by; known >= 1 && known <= walk.rows.length; known += by) {
    const row = walk.rows[known - 1];
    if (row !== undefined && isGoal(row)) return { ...at, known, day: asDay(walk.days[known - 1] ?? at.day) };
  }
  return at;
}

/** The last day of a month leads to the last of the next: 31 January, 28 February, 31 March. */
function nextMonth(day: Day): Day {
  const { year, month, day: date } = civilFromDay(day);
  const [y, m] = month === 12 ? [year + 1, 1] : [year, month + 1];
  const isLast = date === daysInMonth(year, month);
  return dayFromCivil(y, m, isLast ? daysInMonth(y, m) : Math.min(date, daysInMonth(y, m)));
}
