/** A chronology from the text of a CSV file, read as the app reads it, and what is shown of it. */
import { indexChronology } from '../../src/analysis/indexChronology.ts';
import type { ReadingChoices } from '../../src/domain/choices.ts';
import type { Chronology } from '../../src/domain/chronology.ts';
import { readChronology } from '../../src/importing/readChronology.ts';
import { showChronology, type Shown } from '../../src/viewing/showChronology.ts';

/** Reads one file, given as text. */
export function readText(text: string, name = 'case.csv'): Promise<Chronology> {
  return readFiles([new File([text], name)]);
}

/** Reads files together. */
export function readFiles(files: readonly File[], choices?: ReadingChoices): Promise<Chronology> {
  const sources = files.map((file) => ({
    name: file.name,
    size: file.size,
    async *open() {
      yield new Uint8Array(await file.arrayBuffer());
    },
  }));
  return readChronology(sources, () => undefined, choices);
}

/** Reads one file, given as text, and shows all of it. */
export async function showText(text: string, name?: string): Promise<Shown> {
  const chronology = await readText(text, name);
  return showChronology(chronology, indexChronology(chronology));
}

/** A CSV text from headings and rows; cells are quoted. */
export function csvOf(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  return [headings, ...rows].map(line).join('\n');
}
