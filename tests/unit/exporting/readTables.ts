/**
 * Tables of strings to one chronology, read as the app reads files.
 *
 *     await readTables({ headings: ['date', 'agency', 'Ward'], rows: [['2012-03-03', 'Police', '7']] })
 *
 * The first table is `a.csv`, the next `b.csv`, and so on.
 */
import type { Chronology } from '../../../src/domain/chronology.ts';
import { readChronology } from '../../../src/importing/readChronology.ts';
import { csvOf } from '../../support/readText.ts';

export interface TableOfStrings {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function readTables(...tables: readonly TableOfStrings[]): Promise<Chronology> {
  return readTexts(...tables.map(({ headings, rows }) => csvOf(headings, rows)));
}

/** The same from the texts of files. */
export function readTexts(...texts: readonly string[]): Promise<Chronology> {
  return readChronology(
    texts.map((text, at) => {
      const bytes = new TextEncoder().encode(text);
      return {
        name: `${String.fromCharCode(97 + at)}.csv`,
        size: bytes.length,
        async *open() {
          yield await Promise.resolve(bytes);
        },
      };
    }),
  );
}
