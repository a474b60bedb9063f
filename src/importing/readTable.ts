/**
 * The text of one file to its rows: finds out the delimiter and the headings, then reads row by row.
 *
 * In: text in pieces of any length. Out: rows, lanes and problems into the sink, and how it was read.
 *
 *     const table = new TableReader(0, sink);
 *     table.push('date;agency;title\n2011-'); table.push('10-12;School;Seen'); table.end()
 *       → { delimiter: ';', headingRow: 1, dateOrder: 'year-first', headings: [...], readAs: [...] }
 */
import { unguardCell } from '../base/formulaCell.ts';
import type { Field } from '../domain/fields.ts';
import type { DateOrder, FirstRow } from '../domain/receipt.ts';
import { NO_COLUMN } from '../domain/chronology.ts';
import { isBlankRecord } from './columns/blankRows.ts';
import { cellAt } from './columns/columnPlaces.ts';
import { indexCorrections, listCorrectedFields } from './rows/correctCells.ts';
import { listFirstRows } from './columns/firstRows.ts';
import { guessDelimiter, SAMPLE_LENGTH } from './text/guessDelimiter.ts';
import { findLayout } from './layouts/findLayout.ts';
import { LaterTables } from './layouts/laterTables.ts';
import { layRecords, type Layout } from './layouts/layout.ts';
import { tellPassedOver } from './columns/passedOver.ts';
import { tellUnreadMonths } from './layouts/monthColumns.ts';
import type { PlanNotice } from './columns/tellPlan.ts';
import { RecordReader } from './text/papa.ts';
import { PLAN_ROWS, planTable, type SheetRecord, type TablePlan } from './columns/planTable.ts';
import { MergedFiller } from './rows/fillMerged.ts';
import { tellIntervals } from './dates/readInterval.ts';
import { RowReader } from './rows/readRow.ts';
import type { RowSink } from './rows/rowSink.ts';
import { RecordShaper } from './rows/shapeRecords.ts';

export interface TableReading {
  readonly delimiter: string;
  readonly headingRow: number | null;
  readonly dateOrder: DateOrder;
  readonly headings: readonly string[];
  readonly readAs: readonly (Field | null)[];
  readonly firstRows: readonly FirstRow[];
  /** How many rows above the headings were passed over. */
  readonly passedOver: number;
  /** How many columns stand under the headings of the file itself, and how many were added behind them. */
  readonly ownColumns: number;
  readonly added: number;
  /** The columns that are an agency each, and those that may be one. */
  readonly agencyColumns: readonly number[];
  readonly possibleAgencies: readonly number[];
  /** The columns that may say what was missed. */
  readonly possibleFlags: readonly number[];
}

export const NO_TABLE: TableReading = {
  delimiter: ',',
  headingRow: null,
  dateOrder: 'none',
  headings: [],
  readAs: [],
  firstRows: [],
  passedOver: 0,
  ownColumns: 0,
  added: 0,
  agencyColumns: [],
  possibleAgencies: [],
  possibleFlags: [],
};

/** As many as Excel has. A table of more cannot be shown, and is a file whose rows do not end. */
const MOST_COLUMNS = 16_384;

export class TableReader {
  readonly #file: number;
  readonly #sink: RowSink;
  readonly #rowsBefore: number;
  /** Text until there is enough to tell the delimiter; after that the records tell the headings. */
  #start = '';
  #delimiter = ',';
  #records: RecordReader | null = null;
  /** Filled records until there are enough to plan the reading. */
  #waiting: SheetRecord[] = [];
  #rows: RowReader | null = null;
  #shaper: RecordShaper | null = null;
  #plan: TablePlan | null = null;
  #layout: Layout | null = null;
  #later: LaterTables | null = null;
  #merged = new MergedFiller([]);
  #passedOver = 0;
  #unreadMonths: readonly PlanNotice[] = [];
  #firstRows: readonly FirstRow[] = [];
  #hasSurplus = false;

  constructor(file: number, sink: RowSink) {
    this.#file = file;
    this.#sink = sink;
    this.#rowsBefore = sink.rows.length;
  }

  /** Takes the next piece of text. */
  push(text: string): void {
    if (this.#records !== null) {
      this.#records.push(text);
      return;
    }
    this.#start += text;
    if (this.#start.length >= SAMPLE_LENGTH) this.#begin(false).push('');
  }

  /** Takes the next record of a table that is cut into cells already, in place of text. */
  pushRecord(cells: string[], sheetRow: number, merged?: ReadonlyMap<number, string>): void {
    this.#delimiter = '';
    this.#takeRecord(cells, sheetRow, merged);
  }

  /** Reads what is left and says how the file was read. */
  end(): TableReading {
    if (this.#delimiter !== '') (this.#records ?? this.#begin(true)).end();
    if (this.#rows === null) this.#beginRows();
    for (const record of this.#layout?.end() ?? []) this.#shaper?.take(record);
    const { problems, rows } = this.#sink;
    const reader = this.#rows;
    if (reader === null) {
      problems.add(this.#file, 'file-empty', null, null, '');
      return this.describe('none');
    }
    if (rows.length === this.#rowsBefore) problems.add(this.#file, 'headings-only', null, null, '');
    this.#reportMissingColumns(reader.readAs);
    this.#shaper?.finish(this.#file, problems);
    this.#tellLayout();
    return this.describe(reader.finish());
  }

  /** How the file was read so far. */
  describe(dateOrder: DateOrder): TableReading {
    const { headings, readAs } = this.#rows ?? { headings: [], readAs: [] };
    return {
      delimiter: this.#delimiter,
      headingRow: this.#plan?.headingRow ?? null,
      dateOrder,
      headings,
      readAs,
      firstRows: this.#firstRows,
      passedOver: this.#passedOver,
      ownColumns: this.#plan?.ownColumns ?? 0,
      added: this.#plan?.added.length ?? 0,
      agencyColumns: this.#plan?.agencyColumns ?? [],
      possibleAgencies: this.#plan?.possibleAgencies ?? [],
      possibleFlags: this.#plan?.possibleFlags ?? [],
    };
  }

  /** True if no text or record has come. */
  get isUntouched(): boolean {
    return this.#records === null && this.#start === '' && this.#delimiter !== '';
  }

  #begin(isWhole: boolean): RecordReader {
    // Always the same stretch of text, however the file came in pieces.
    const sample = this.#start.slice(0, SAMPLE_LENGTH);
    const { delimiter, skip } = guessDelimiter(sample, isWhole);
    this.#delimiter = delimiter;
    const records = new RecordReader(delimiter, skip > 0 ? 1 : 0, {
      onRecord: (cells, sheetRow) => this.#takeRecord(cells, sheetRow),
      onOpenQuote: (sheetRow) => this.#sink.problems.add(this.#file, 'quote-not-closed', sheetRow, null, ''),
    });
    this.#records = records;
    records.push(this.#start.slice(skip));
    this.#start = '';
    return records;
  }

  #takeRecord(record: string[], sheetRow: number, merged?: ReadonlyMap<number, string>): void {
    const cells = this.#joinSurplus(record, sheetRow);
    for (let i = 0; i < cells.length; i++) cells[i] = unguardCell(cells[i] ?? '');
    if (this.#shaper !== null) {
      for (const laid of this.#layout?.take(cells, sheetRow) ?? []) this.#shaper.take(laid);
      this.#takeLater(merged === undefined ? { cells, sheetRow } : { cells, sheetRow, merged });
      return;
    }
    if (isBlankRecord(cells)) return;
    this.#waiting.push(merged === undefined ? { cells, sheetRow } : { cells, sheetRow, merged });
    if (this.#waiting.length >= PLAN_ROWS) this.#beginRows();
  }

  /** Puts what stands beyond the last column of any spreadsheet into that one. Said of the first such row. */
  #joinSurplus(cells: string[], sheetRow: number): string[] {
    if (cells.length <= MOST_COLUMNS) return cells;
    if (!this.#hasSurplus) this.#sink.problems.add(this.#file, 'columns-too-many', sheetRow, null, '');
    this.#hasSurplus = true;
    const last = cells.slice(MOST_COLUMNS - 1).join(this.#delimiter);
    return [...cells.slice(0, MOST_COLUMNS - 1), last];
  }

  /** Plans the reading and reads the records that waited for it. Nothing if all are blank. */
  #beginRows(): void {
    const waiting = this.#waiting;
    const { choices } = this.#sink;
    const ofFile = choices.files[this.#file] ?? {};
    const corrections = indexCorrections(choices.corrections, this.#file);
    const found = findLayout(waiting);
    const isOther = (ofFile.headingRow ?? found?.headings.sheetRow) !== found?.headings.sheetRow;
    const layout = isOther ? null : found;
    const laid = layout === null ? waiting : layRecords(layout, waiting);
    const chosen = layout === null ? ofFile : { ...ofFile, headingRow: layout.headings.sheetRow };
    const plan = planTable(laid, chosen, listCorrectedFields(corrections), layout?.isApart);
    if (plan === null) return;
    this.#waiting = [];
    this.#plan = plan;
    this.#layout = layout;
    this.#unreadMonths = layout === null && !plan.readAs.includes('date') ? tellUnreadMonths(waiting) : [];
    this.#passedOver = layout?.titleRows.length ?? plan.passedOver;
    this.#firstRows = listFirstRows(waiting);
    const { headings, readAs, isApart } = plan;
    const firstCells = (field: Field) =>
      laid.slice(plan.firstRecord).map(({ cells }) => cellAt(cells, readAs.indexOf(field)));
    const rows = new RowReader(this.#file, headings, readAs, this.#sink, {
      order: ofFile.dateOrder ?? null,
      isApart,
      tellsIntervals: this.#sink.isAlone && tellIntervals(firstCells('date')),
    });
    this.#rows = rows;
    const later = layout === null ? new LaterTables(plan, (heading) => addColumn(rows, heading, plan)) : null;
    this.#later = later;
    this.#merged = new MergedFiller(readAs.slice(0, plan.ownColumns));
    const records = laid
      .slice(plan.firstRecord)
      .map((record) => later?.place(this.#fillMerged(record)) ?? { part: NO_COLUMN, ...record });
    const agency = readAs.indexOf('agency');
    this.#sink.lanes.expect(records.map(({ cells }) => cellAt(cells, agency)));
    this.#shaper = new RecordShaper(plan, corrections, rows);
    this.#shaper.begin(records);
  }

  #fillMerged(record: SheetRecord): SheetRecord {
    return record.merged === undefined ? record : { ...record, cells: this.#merged.fill(record) };
  }

  #takeLater(record: SheetRecord): void {
    if (this.#later !== null) this.#shaper?.take(this.#later.place(this.#fillMerged(record)));
  }

  /** Tells what the layout was made into and which rows above it were left, or that it was not read. */
  #tellLayout(): void {
    const laid = this.#layout;
    const told = laid === null ? [] : [laid.tell(), ...tellPassedOver(laid.titleRows)];
    const notices = [...told, ...this.#unreadMonths, ...(this.#later?.tell() ?? []), ...this.#merged.tell()];
    for (const { code, column, found } of notices)
      this.#sink.problems.add(this.#file, code, null, column, found);
  }

  #reportMissingColumns(readAs: readonly (Field | null)[]): void {
    const { problems } = this.#sink;
    if (!readAs.includes('date')) problems.add(this.#file, 'no-date-column', null, null, '');
    // Where each of several columns may be an agency, that is asked, and nothing is lacking yet.
    if ((this.#plan?.possibleAgencies.length ?? 0) > 0) return;
    if (!readAs.includes('agency')) problems.add(this.#file, 'no-agency-column', null, null, '');
    if (!readAs.includes('title')) problems.add(this.#file, 'no-title-column', null, null, '');
  }
}

/** Adds a column, and says which it is to those who do not know the ones that reading added. */
function addColumn(rows: RowReader, heading: string, { added }: TablePlan): number {
  rows.addColumn(heading);
  return rows.headings.length - 1 - added.length;
}
