/** Where the columns stand that are read for more than their words: an index each, -1 for none. */
import type { Field } from '../../domain/fields.ts';

export interface ColumnPlaces {
  readonly date: number;
  readonly endDate: number;
  readonly time: number;
  readonly endTime: number;
  readonly dateReading: number;
  readonly agency: number;
  readonly sector: number;
  readonly kind: number;
  readonly missed: number;
  readonly goodPractice: number;
  readonly flagReading: number;
  readonly knownFrom: number;
  readonly differs: number;
  readonly readFrom: number;
}

/** Finds the places in what the columns are read as. */
export function placeColumns(readAs: readonly (Field | null)[]): ColumnPlaces {
  return {
    date: readAs.indexOf('date'),
    endDate: readAs.indexOf('end_date'),
    time: readAs.indexOf('time'),
    endTime: readAs.indexOf('end_time'),
    dateReading: readAs.indexOf('date_reading'),
    agency: readAs.indexOf('agency'),
    sector: readAs.indexOf('sector'),
    kind: readAs.indexOf('kind'),
    missed: readAs.indexOf('missed'),
    goodPractice: readAs.indexOf('good_practice'),
    flagReading: readAs.indexOf('flag_reading'),
    knownFrom: readAs.indexOf('known_from'),
    differs: readAs.indexOf('differs'),
    readFrom: readAs.indexOf('read_from'),
  };
}

/** A cell of a row; empty where there is no such column or the row is short. */
export function cellAt(cells: readonly string[], place: number): string {
  return place < 0 ? '' : (cells[place] ?? '');
}
