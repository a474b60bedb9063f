/**
 * Writes a chronology as a CSV file that Chronolane, Excel and every other table program open.
 *
 *     in    one file: Date (read as date) | Agency | Ward (not recognised)
 *     out   ∎date,agency,Ward␍␊late 2005,Police,"Willow, side room"␍␊      ∎ byte order mark, ␍␊ line end
 *
 * Every row is there, in order, whatever became of it, each cell exactly as it was written. Recognised
 * columns stand under their canonical headings, all others under their own (`csvColumns.ts`); a row that
 * repeats the headings of its file repeats them as they are now, so that it is known for what it is.
 *
 * Rows end in CR LF, as RFC 4180 has it and as Excel writes: a bare LF is then a line break inside a
 * cell and nothing else. The byte order mark is what makes Excel read UTF-8; reading takes it off again.
 *
 * A cell that a spreadsheet would take for a formula has an apostrophe before it (`base/formulaCell.ts`);
 * reading takes it off again.
 */
import { guardCell } from '../base/formulaCell.ts';
import { readRowCells } from '../domain/cells.ts';
import { NO_CHOICES, type ReadingChoices } from '../domain/choices.ts';
import { NOTED, type Chronology, type SourceFile } from '../domain/chronology.ts';
import type { Field } from '../domain/fields.ts';
import { codeOfKind } from '../domain/kind.ts';
import type { SureCells } from './sureCells.ts';
import { ChosenWords } from './chosenWords.ts';
import { layOutColumns } from './csvColumns.ts';
import { gatherPieces } from './pieces.ts';
import { needsOrigins, writeOrigin } from './writeOrigins.ts';

export const BYTE_ORDER_MARK = '\ufeff';
const NOTE = codeOfKind('note');
const LINE_END = '\r\n';

/** A part of a chronology. */
export interface CsvPart {
  /** Whether a row belongs to it. */
  readonly has: (row: number) => boolean;
  /** Columns whose cells are left empty. */
  readonly without: readonly Field[];
  /** Cells in the place of those that rows have, by row; of columns that are there, and of `date_reading`. */
  readonly instead?: ReadonlyMap<number, SureCells>;
}

/**
 * The whole chronology as CSV, in pieces of about 64 kB to be encoded as UTF-8 and put end to end. What was
 * chosen and stands in no cell is written too (`chosenWords.ts`), and where rows were read that have another
 * number now (`writeOrigins.ts`). `onRow` is told how far writing has come. `part`: only that much of it.
 */
export function writeChronologyCsv(
  chronology: Chronology,
  choices: ReadingChoices = NO_CHOICES,
  onRow?: (row: number) => void,
  part?: CsvPart,
): Generator<string> {
  return gatherPieces(writeLines(chronology, choices, onRow, part));
}

function* writeLines(
  chronology: Chronology,
  choices: ReadingChoices,
  onRow?: (row: number) => void,
  part?: CsvPart,
): Generator<string> {
  const { files, rows, text, keptBack } = chronology;
  const chosen = new ChosenWords(chronology, choices);
  const lacksEntries = (keptBack?.sensitive ?? 0) + (keptBack?.family ?? 0) > 0;
  const added = [
    ...chosen.fields,
    // What stands in the place of an entry left out is a note, and no note by its words.
    ...(lacksEntries ? (['kind'] as const) : []),
    ...(saysOrders(part) && !chosen.fields.includes('date_reading') ? (['date_reading'] as const) : []),
    ...(writesOrigins(chronology, part) ? (['read_from'] as const) : []),
  ];
  const { headings, places } = layOutColumns(files, added);
  const headingLine = writeLine(headings);
  yield BYTE_ORDER_MARK + headingLine;
  for (let row = 0; row < rows.length; row++) {
    onRow?.(row);
    if (part && !part.has(row)) {
      // Rows left out are many, and the page must have its turn.
      yield '';
      continue;
    }
    const file = rows.file[row] ?? 0;
    const cells = readRowCells(text, row);
    if (rows.status[row] === NOTED && repeatsHeadings(cells, files[file])) {
      yield headingLine;
      continue;
    }
    const placed = placeCells(cells, places[file] ?? [], headings.length);
    chosen.write(row, placed, headings);
    writeOrigin(chronology, row, placed, headings);
    const put = (field: string, words: string) => {
      const column = headings.indexOf(field);
      if (column >= 0) placed[column] = words;
    };
    if (lacksEntries && rows.status[row] === NOTED && rows.kind[row] === NOTE) put('kind', 'note');
    for (const field of part?.without ?? []) put(field, '');
    for (const [field, words] of Object.entries(part?.instead?.get(row) ?? {})) put(field, words);
    yield writeLine(placed);
  }
}

function saysOrders(part: CsvPart | undefined): boolean {
  return [...(part?.instead?.values() ?? [])].some((cells) => cells.date_reading !== undefined);
}

/** A row left out gives every row after it another number. */
function writesOrigins(chronology: Chronology, part: CsvPart | undefined): boolean {
  if (needsOrigins(chronology)) return true;
  for (let row = 0; part && row < chronology.rows.length; row++) if (!part.has(row)) return true;
  return false;
}

/** The cells of a row in the exported columns; cells beyond the headings of its file stay beyond them. */
function placeCells(cells: readonly string[], place: readonly number[], width: number): string[] {
  const line = new Array<string>(width).fill('');
  cells.forEach((cell, column) => (line[place[column] ?? width + column - place.length] = cell));
  return line;
}

/** True for the headings of a file once more; of headings over two rows, for either row. */
function repeatsHeadings(cells: readonly string[], file: SourceFile | undefined): boolean {
  if (file === undefined) return false;
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  const isRepeated = (heading: string, cell: string) =>
    heading === cell ||
    (filled >= 2 && (cell === '' || heading.startsWith(`${cell} `) || heading.endsWith(` ${cell}`)));
  return file.headings.every((heading, column) => isRepeated(heading.trim(), (cells[column] ?? '').trim()));
}

/** One line of a CSV file, with its end. No cell of it can be taken for a formula. */
export function writeLine(cells: readonly string[]): string {
  return cells.map((cell) => quoteCell(guardCell(cell))).join(',') + LINE_END;
}

/**
 * Puts a cell into quotes where it needs them: a comma, quote or line break, blanks at its ends, or a
 * character that a reader could take for the delimiter of the file.
 */
function quoteCell(cell: string): string {
  return /[",;|\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
