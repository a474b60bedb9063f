/**
 * Dates that are told as intervals, in words that reading takes back (`importing/dates/readInterval.ts`).
 *
 *     tellMoment({ earliest: day 60, latest: day 90, minutes: NO_TIME })  → "between day 60 and day 90"
 *     tellPeriod(day 60, day 90)                                          → "day 60 to day 90"
 */
import { asDay, formatDay, formatMinutes } from '../base/day.ts';
import { NO_DAY, NO_TIME } from './chronology.ts';

/** A moment as a row table has it: NO_DAY where nothing bounds it, NO_TIME where no time was recorded. */
export interface Bounds {
  readonly earliest: number;
  readonly latest: number;
  readonly minutes: number;
}

/** Empty where there is no bound at all. */
export function tellMoment({ earliest, latest, minutes }: Bounds): string {
  if (earliest === NO_DAY) return latest === NO_DAY ? '' : `${tell(latest)} or before`;
  if (latest === NO_DAY) return `${tell(earliest)} or later`;
  if (earliest !== latest) return `between ${tell(earliest)} and ${tell(latest)}`;
  return minutes === NO_TIME ? tell(earliest) : `${tell(earliest)}, ${formatMinutes(minutes)}`;
}

/** A start and an end in one. An end that nothing bounds goes on from the start. */
export function tellPeriod(start: Bounds, end: Bounds): string {
  return end.latest === NO_DAY
    ? `${tellMoment(start)} onwards`
    : `${tellMoment(start)} to ${tellMoment(end)}`;
}

const tell = (day: number) => formatDay(asDay(day));
