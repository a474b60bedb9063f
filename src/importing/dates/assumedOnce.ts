/**
 * What was assumed of dates all over a file, and is said once, with the first cell it was assumed of: the
 * century of two figures, the clock a time was moved to, two years that may be one.
 */
import { formatDay, formatMinutes } from '../../base/day.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import { isBlank } from '../columns/blankRows.ts';
import { cellAt, type ColumnPlaces } from '../columns/columnPlaces.ts';
import { detachText } from '../../base/detachText.ts';
import { makeWhenReader } from './makeWhenReader.ts';
import { CENTURY_ASSUMED, CLOCK_MOVED, TWO_YEARS, YEARS_OR_MONTH, type WhenReading } from './whenReading.ts';

const SAID: readonly (readonly [number, ProblemCode])[] = [
  [CENTURY_ASSUMED, 'century-assumed'],
  [CLOCK_MOVED, 'clock-moved'],
  [TWO_YEARS | YEARS_OR_MONTH, 'two-years-assumed'],
];
const ANY = SAID.reduce((bits, [bit]) => bits | bit, 0);

interface Found {
  readonly place: number;
  readonly cell: string;
  readonly more: string;
}

type Say = (code: ProblemCode, place: number, cell: string, more: string) => void;

export class AssumedOnce {
  readonly #places: ColumnPlaces;
  readonly #found = new Map<ProblemCode, Found>();
  readonly #read = makeWhenReader('day-month');

  constructor(places: ColumnPlaces) {
    this.#places = places;
  }

  /** Takes note of a row and the evidence of its dates. */
  take(cells: readonly string[], evidence: number): void {
    if ((evidence & ANY) === 0) return;
    for (const [bit, code] of SAID) {
      if ((evidence & bit) === 0 || this.#found.has(code)) continue;
      const found = this.#findCell(cells, bit);
      if (found !== null) this.#found.set(code, found);
    }
  }

  /** Says each, in one order. */
  report(say: Say): void {
    for (const [, code] of SAID) {
      const found = this.#found.get(code);
      if (found !== undefined) say(code, found.place, found.cell, found.more);
    }
  }

  #findCell(cells: readonly string[], bit: number): Found | null {
    const { date, endDate, knownFrom } = this.#places;
    for (const place of [date, endDate, knownFrom]) {
      const cell = cellAt(cells, place);
      const when = isBlank(cell) ? null : this.#read(cell);
      if (when?.isRead === true && (when.evidence & bit) !== 0)
        return { place, cell: detachText(cell), more: tellMoment(when) };
    }
    return null;
  }
}

function tellMoment(when: WhenReading): string {
  if (!when.isRead || when.start.earliest === null) return '';
  const time = when.minutes === null ? '' : `, ${formatMinutes(when.minutes)}`;
  return `${formatDay(when.start.earliest)}${time}`;
}
