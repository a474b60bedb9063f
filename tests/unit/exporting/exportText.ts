/** Exports as whole texts, and what tests want to know of them. */
import { indexChronology } from '../../../src/analysis/indexChronology.ts';
import type { ReadingChoices } from '../../../src/domain/choices.ts';
import type { Chronology } from '../../../src/domain/chronology.ts';
import { writeChronologyCsv } from '../../../src/exporting/chronologyCsv.ts';
import { writeChronologyJson } from '../../../src/exporting/chronologyJson.ts';

export interface ExportedChronology {
  readonly format: string;
  readonly files: readonly string[];
  readonly receipt: {
    readonly rowsRead: number;
    readonly placed: number;
    readonly parked: number;
    readonly noted: number;
  };
  readonly lanes: readonly { readonly name: string; readonly entries: number; readonly missed: number }[];
  readonly entries: readonly ExportedEntry[];
}

export interface ExportedEntry {
  readonly file: number;
  readonly row: number;
  readonly ref: string;
  readonly status: string;
  readonly date: object | null;
  readonly lanes: readonly string[];
  readonly missed: { readonly number: number | null } | null;
  readonly other: Readonly<Record<string, string>>;
}

export function csvTextOf(chronology: Chronology, choices?: ReadingChoices): string {
  return [...writeChronologyCsv(chronology, choices)].join('');
}

export function jsonPiecesOf(chronology: Chronology): string[] {
  return [...writeChronologyJson(chronology, indexChronology(chronology))];
}

/** The JSON export as an object; its form is checked by the schema, in a test of its own. */
export function jsonOf(chronology: Chronology): ExportedChronology {
  return JSON.parse(jsonPiecesOf(chronology).join('')) as ExportedChronology;
}
