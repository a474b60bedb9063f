/** What is shown of a chronology with these headings and rows of cells, read as the app reads it. */
import type { Shown } from '../../../src/viewing/showChronology.ts';
import { csvOf, showText } from '../../support/readText.ts';

export function showRows(headings: readonly string[], rows: readonly (readonly string[])[]): Promise<Shown> {
  return showText(csvOf(headings, rows));
}
