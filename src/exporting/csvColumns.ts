/**
 * The columns of the exported table: one for each column that any of the files has.
 *
 *     files      When (read as date), Agency, Ward      date, Ward, Ward
 *     headings   date, agency, Ward, Ward
 *     places     [0, 1, 2]                              [0, 2, 3]
 *
 * Recognised columns stand under their canonical heading, all others under their own, in the order of
 * the first file; columns that only a later file has come after them. The second column called `Ward`
 * in one file belongs with the second one in another.
 */
import { recognisedField } from '../domain/cells.ts';
import type { SourceFile } from '../domain/chronology.ts';
import { FIELDS, type Field } from '../domain/fields.ts';

export interface CsvColumns {
  /** Headings of the exported table. */
  readonly headings: readonly string[];
  /** For each file, for each of its columns, the exported column its cells go to. */
  readonly places: readonly (readonly number[])[];
}

/** Lays the columns of all files side by side, each distinct one once; `more` behind them, if none is such. */
export function layOutColumns(files: readonly SourceFile[], more: readonly Field[] = []): CsvColumns {
  const headings: string[] = [];
  const placeOfKey = new Map<string, number>();
  const places = files.map((file) => {
    const occurrences = new Map<string, number>();
    return file.headings.map((heading, column) => {
      const field = recognisedField(file, column);
      const occurrence = (occurrences.get(heading) ?? 0) + (field === null ? 1 : 0);
      occurrences.set(heading, occurrence);
      const key = field === null ? `other ${occurrence} ${heading}` : `field ${field}`;
      const known = placeOfKey.get(key);
      if (known !== undefined) return known;
      placeOfKey.set(key, headings.length);
      headings.push(field ?? keepUnrecognised(heading, headings));
      return headings.length - 1;
    });
  });
  headings.push(...more.filter((field) => !placeOfKey.has(`field ${field}`)));
  return { headings, places };
}

/**
 * The heading of a column kept as it is. One that is itself a canonical heading, with the column read as
 * that field still to come, would be taken for it when the file is opened again: it gets a remark.
 */
function keepUnrecognised(heading: string, headingsBefore: readonly string[]): string {
  const name = heading.trim();
  const isCanonical = FIELDS.some((field) => field === name);
  return isCanonical && !headingsBefore.includes(name) ? `${heading} (kept as it is)` : heading;
}
