/**
 * A sheet to records: the cells of each row as text, with the row's own number. Blank rows in between come
 * too, so that records stand as they do in a CSV file of the same sheet; those above the first filled one
 * do not, for there may be a million.
 *
 *     <row r="3"><c r="B3" t="s"><v>0</v></c></row>   → onRecord(['', 'School'], 3)
 */
import { isBlankRecord } from '../columns/blankRows.ts';
import { PLAIN, type CellFormat } from './cellFormat.ts';
import { unescapeLetters, writeIsoText, writeNumber } from './cellText.ts';
import { MergedCells } from './mergedCells.ts';
import { walkXml, type XmlListener } from './walkXml.ts';

/** What all sheets of a workbook have in common. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly is1904: boolean;
}

/** Words that cells of a row have from a cell merged with them above, by column. */
type MergedWords = ReadonlyMap<number, string>;

/** Takes a record and says whether to go on. */
export type TakeRecord = (cells: string[], sheetRow: number, merged?: MergedWords) => boolean;

/** Thrown where cells would be more text than can be kept: one string can stand in a million cells. */
export class TooMuchText extends Error {}

/** Excel's own limits. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Letters and cells of a sheet that are given out at most. */
const MOST_TEXT = 1 << 30;

/** Reads a sheet. False if it is broken off; the rows before have been given then. */
export function readSheetRows(
  bytes: Uint8Array,
  context: SheetContext,
  take: TakeRecord,
  onShare?: (share: number) => void,
): boolean {
  return walkXml(bytes, new RowWalker(context, take, new MergedCells(bytes)), onShare);
}

class RowWalker implements XmlListener {
  readonly #context: SheetContext;
  readonly #take: TakeRecord;
  readonly #merged: MergedCells;
  #isDone = false;
  #lastGiven = 0;
  #row = 0;
  #column = 0;
  #cells: string[] | null = null;
  #given = 0;
  /** Of the cell that is open. */
  #type = '';
  #format = 0;
  #isInCell = false;
  #into: 'value' | 'formula' | 'words' | null = null;
  #isSpoken = false;
  #value: string | null = null;
  #formula = '';
  #words = '';

  constructor(context: SheetContext, take: TakeRecord, merged: MergedCells) {
    this.#merged = merged;
    this.#context = context;
    this.#take = take;
  }

  isDone(): boolean {
    return this.#isDone;
  }

  open(name: string, attribute: (name: string) => string | null): void {
    if (this.#isInCell) this.#openInCell(name);
    else if (name === 'c' && this.#cells !== null) this.#openCell(attribute);
    else if (name === 'row') {
      const row = Number(attribute('r') ?? NaN);
      this.#row = Number.isInteger(row) && row > this.#row && row <= LAST_ROW ? row : this.#row + 1;
      this.#column = 0;
      this.#cells = [];
    }
  }

  #openCell(attribute: (name: string) => string | null): void {
    this.#column = readColumn(attribute('r')) ?? this.#column + 1;
    this.#type = attribute('t') ?? 'n';
    this.#format = Number(attribute('s') ?? 0);
    this.#isInCell = true;
    this.#into = null;
    this.#value = null;
    this.#formula = '';
    this.#words = '';
  }

  #openInCell(name: string): void {
    if (name === 'v') {
      this.#into = 'value';
      this.#value = '';
    } else if (name === 'f') this.#into = 'formula';
    else if (name === 't') this.#into = 'words';
    else if (name === 'rPh') this.#isSpoken = true;
  }

  text(text: string): void {
    if (this.#into === 'value') this.#value = (this.#value ?? '') + text;
    else if (this.#into === 'formula') this.#formula += text;
    else if (this.#into === 'words' && !this.#isSpoken) this.#words += text;
  }

  close(name: string): void {
    if (name === 'c' && this.#isInCell) this.#closeCell();
    else if (this.#isInCell) {
      this.#into = null;
      if (name === 'rPh') this.#isSpoken = false;
    } else if (name === 'row' && this.#cells !== null) this.#closeRow(this.#cells);
  }

  #closeCell(): void {
    this.#isInCell = false;
    this.#into = null;
    this.#isSpoken = false;
    const text = this.#writeCell();
    const cells = this.#cells;
    if (text === '' || cells === null || this.#column > LAST_COLUMN) return;
    this.#given += text.length + Math.max(0, this.#column - cells.length);
    if (this.#given > MOST_TEXT) throw new TooMuchText();
    while (cells.length < this.#column) cells.push('');
    cells[this.#column - 1] = text;
  }

  #writeCell(): string {
    const value = this.#value;
    if (this.#type === 'inlineStr') return unescapeLetters(this.#words || (value ?? ''));
    // A program that writes a formula without its result leaves nothing else to show.
    if (value === null) return this.#formula === '' ? '' : `=${this.#formula}`;
    const { strings, formats, is1904 } = this.#context;
    switch (this.#type) {
      case 's':
        return strings[Number(value)] ?? '';
      case 'b':
        return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE';
      case 'd':
        return writeIsoText(value);
      case 'n':
        return writeNumber(value, formats[this.#format] ?? PLAIN, is1904);
      default:
        // Words that a formula gives, and faults such as #N/A.
        return unescapeLetters(value);
    }
  }

  #closeRow(cells: string[]): void {
    this.#cells = null;
    if (this.#isDone || isBlankRecord(cells)) return;
    const isFirst = this.#lastGiven === 0;
    let row = isFirst ? this.#row : this.#lastGiven + 1;
    while (row < this.#row && this.#take([''], row)) row++;
    // A blank row was enough for the one who takes them.
    this.#isDone = row < this.#row || !this.#take(cells, row, this.#merged.next(cells, row) ?? undefined);
    this.#lastGiven = row;
  }
}

/** "AB12" → 28; null if it is no address. */
function readColumn(address: string | null): number | null {
  let column = 0;
  if (address === null) return null;
  for (let i = 0; i < address.length; i++) {
    const letter = address.charCodeAt(i) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
    if (column > LAST_COLUMN) break;
  }
  return column === 0 ? null : column;
}
