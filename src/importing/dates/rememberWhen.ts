/**
 * Reads date cells and remembers the wordy ones: "January 2011" stands in many rows and takes a hundred
 * times as long to read as a plain day. Plain days, days with a
 * plain time and numbers are read anew each time, which is as quick.
 */
import type { FigureOrder } from '../../domain/dateReading.ts';
import { detachText } from '../text/detachText.ts';
import { kindOfNumber } from './numberDates.ts';
import { readPlainDay } from './readPlainDay.ts';
import { readPlainMoment } from './readPlainMoment.ts';
import { readWhen } from './readWhen.ts';
import { DATE_AS_NUMBER, type WhenReading } from './whenReading.ts';

const MOST_REMEMBERED = 4096;
const LONGEST_REMEMBERED = 80;

/** Makes a reader for date cells whose figures stand in the order given. */
export function makeWhenReader(order: FigureOrder): (cell: string) => WhenReading {
  const remembered = new Map<string, WhenReading>();
  return (cell) => {
    const plain = readPlainDay(cell, order) ?? readPlainMoment(cell, order);
    if (plain !== null) return plain;
    if (kindOfNumber(cell) !== null) return DATE_AS_NUMBER;
    const known = remembered.get(cell);
    if (known !== undefined) return known;
    const reading = readWhen(cell, order);
    if (cell.length <= LONGEST_REMEMBERED) {
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(detachText(cell), reading);
    }
    return reading;
  };
}
