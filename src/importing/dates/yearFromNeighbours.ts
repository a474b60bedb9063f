/**
 * The year of a date that does not say it, from the rows above and below, where they leave one choice.
 *
 *     3 October 2011 / "12 October" / 1 November 2011   → 12 October 2011
 *     3 October 2011 / "12 October" / 1 November 2012   → null: 2011 or 2012
 *     3 October 2011 / "Wed 12 October" / 1 May 2013    → 12 October 2011: in 2012 it was a Friday
 *
 * In a file kept in order, first to last or last to first, the date must lie between its neighbours. In one
 * without order both neighbours must lie in the same year.
 */
import { asDay, civilFromDay } from '../../base/day.ts';
import { clashesWithWeekday, spanOfUnit, type ClosedSpan, type DateUnit } from './dateUnit.ts';

/** Which way the dated rows of a file run. */
export type FileOrder = 'rising' | 'falling' | 'none';

/** First and last possible day of a row. */
export interface RowSpan {
  readonly earliest: number;
  readonly latest: number;
}

/** More years than this between two rows leave no hope of one choice. */
const MOST_YEARS = 12;
/** The share of steps from row to row that must go one way for a file to be in order. */
const ENOUGH_IN_ORDER = 0.9;

/** Counts which way the dates run: `next` is called with each dated row in turn. */
export class OrderCounter {
  #rising = 0;
  #falling = 0;
  #last: number | null = null;

  next({ earliest }: RowSpan): void {
    if (this.#last !== null && earliest > this.#last) this.#rising++;
    if (this.#last !== null && earliest < this.#last) this.#falling++;
    this.#last = earliest;
  }

  get order(): FileOrder {
    const least = (this.#rising + this.#falling) * ENOUGH_IN_ORDER;
    if (this.#rising >= least) return 'rising';
    return this.#falling >= least ? 'falling' : 'none';
  }
}

/** The date with its year, or null if none or more than one will do. */
export function findYear(
  choices: readonly DateUnit[],
  above: RowSpan,
  below: RowSpan,
  order: FileOrder,
): DateUnit | null {
  const [first, last] = order === 'falling' ? [below, above] : [above, below];
  const range =
    order === 'none'
      ? { earliest: Math.min(first.earliest, last.earliest), latest: Math.max(first.latest, last.latest) }
      : { earliest: first.earliest, latest: last.latest };
  if (range.earliest > range.latest) return null;
  const from = yearOf(range.earliest);
  const to = yearOf(range.latest);
  if (to - from > MOST_YEARS || (order === 'none' && from !== to)) return null;
  const found: { unit: DateUnit; span: ClosedSpan }[] = [];
  for (const choice of choices) {
    for (let year = from; year <= to; year++) {
      if (choice.year !== null && choice.year !== year) continue;
      const unit = { ...choice, year };
      const span = spanOfUnit(unit);
      if (span === null || clashesWithWeekday(unit)) continue;
      const isBetween = span.latest >= range.earliest && span.earliest <= range.latest;
      if (isBetween || order === 'none') found.push({ unit, span });
    }
  }
  // "Oct 11" among rows of 2011: October 2011 holds both readings.
  const widest = found.find(({ span }) => found.every((other) => holds(span, other.span)));
  return widest?.unit ?? null;
}

function holds(outer: ClosedSpan, inner: ClosedSpan): boolean {
  return outer.earliest <= inner.earliest && outer.latest >= inner.latest;
}

function yearOf(day: number): number {
  return civilFromDay(asDay(day)).year;
}

/** True if none of the years from the one row to the other has such a day: "29 Feb" among rows of 2019. */
export function lacksDay(choices: readonly DateUnit[], above: RowSpan, below: RowSpan): boolean {
  const from = yearOf(Math.min(above.earliest, below.earliest));
  const to = yearOf(Math.max(above.latest, below.latest));
  if (choices.length === 0 || to - from > MOST_YEARS) return false;
  for (let year = from; year <= to; year++)
    if (choices.some((choice) => spanOfUnit({ ...choice, year: choice.year ?? year }) !== null)) return false;
  return true;
}
