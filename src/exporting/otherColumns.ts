/**
 * Names for the columns that were not recognised, so that an object can hold their cells: each name
 * occurs once.
 *
 *     headings   date (recognised), Ward, Ward, (blank)
 *     names      null,              "Ward", "Ward (2)", "column 4"
 */
import type { SourceFile } from '../domain/chronology.ts';
import { nameColumn, recognisedField } from '../domain/cells.ts';

/** For each column of a file the name its cells are kept under; null for a recognised column. */
export function nameOtherColumns(file: SourceFile): (string | null)[] {
  const isOther = (column: number) => recognisedField(file, column) === null;
  const headings = new Set(file.headings.filter((_, column) => isOther(column)));
  const used = new Set<string>();
  return file.headings.map((heading, column) => {
    if (!isOther(column)) return null;
    const name = heading.trim() === '' ? nameColumn(column) : heading;
    let unique = name;
    // A made-up name gives way to a heading that is really there.
    for (let n = 2; used.has(unique) || (unique !== heading && headings.has(unique)); n++) {
      unique = `${name} (${n})`;
    }
    used.add(unique);
    return unique;
  });
}
