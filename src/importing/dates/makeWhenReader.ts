/**
 * Reads date cells, row after row. `readWhen` remembers the wordy ones; plain days, days with a plain time and
 * numbers are read anew each time, which is as quick, and most are met once.
 */
import type { FigureOrder } from '../../domain/dateReading.ts';
import { kindOfNumber } from './numberDates.ts';
import { readPlainDay } from './readPlainDay.ts';
import { readPlainMoment } from './readPlainMoment.ts';
import { readWhen } from './readWhen.ts';
import { DATE_AS_NUMBER, type WhenReading } from './whenReading.ts';

/** Makes a reader for date cells whose figures stand in the order given. */
export function makeWhenReader(order: FigureOrder): (cell: string) => WhenReading {
  return (cell) => {
    const plain = readPlainDay(cell, order) ?? readPlainMoment(cell, order);
    if (plain !== null) return plain;
    return kindOfNumber(cell) === null ? readWhen(cell, order) : DATE_AS_NUMBER;
  };
}
