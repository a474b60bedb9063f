/**
 * Gathers rows into the typed columns of `domain/chronology.ts`.
 *
 *     builder.addRow({ sheetRow: 2, status: PLACED, date: span, … }, [3], cells, cells.length)
 *     builder.finish()  → rows and text
 *
 * Columns grow by doubling. Days not read stand as NO_DAY, times as NO_TIME.
 */
import {
  FLAG_PERIOD,
  NO_COLUMN,
  NO_DAY,
  NO_TIME,
  NOTED,
  PARKED,
  PLACED,
  type RowTable,
  type TextBlocks,
} from '../../domain/chronology.ts';
import { growTo } from '../../base/growTo.ts';
import { TextBlockBuilder, type TextMark } from '../../domain/textBlocks.ts';
import type { Span } from '../dates/whenReading.ts';

/** PLACED, PARKED or NOTED. */
export type StatusCode = 0 | 1 | 2;

/** When a row happened, as its cells say. */
export interface RowDates {
  readonly start: Span | null;
  readonly minutes: number | null;
  readonly end: Span | null;
  readonly endMinutes: number | null;
  /** As `RowTable.knownFrom`. */
  readonly knownFrom: number;
}

/** Of a row that has none. */
export const NO_DATES: RowDates = {
  start: null,
  minutes: null,
  end: null,
  endMinutes: null,
  knownFrom: NO_DAY,
};

export interface RowFacts {
  readonly file: number;
  readonly sheetRow: number;
  /** As `RowTable.agencyColumn`. */
  readonly agencyColumn: number;
  /** Index in STATUSES. */
  readonly status: StatusCode;
  readonly kind: number;
  /** All flags but FLAG_PERIOD, which follows from the end. */
  readonly flags: number;
  readonly dates: RowDates;
}

export interface RowMark {
  readonly laneIds: number;
  readonly text: TextMark;
}

const START_ROOM = 1024;

export class RowBuilder {
  readonly #text = new TextBlockBuilder();
  #length = 0;
  #room = START_ROOM;
  #laneCount = 0;
  #file = new Uint16Array(START_ROOM);
  #sheetRow = new Uint32Array(START_ROOM);
  #agencyColumn = new Int16Array(START_ROOM);
  #status = new Uint8Array(START_ROOM);
  #kind = new Uint8Array(START_ROOM);
  #flags = new Uint8Array(START_ROOM);
  #dateEarliest = new Int32Array(START_ROOM);
  #dateLatest = new Int32Array(START_ROOM);
  #dateMinutes = new Int16Array(START_ROOM);
  #endEarliest = new Int32Array(START_ROOM);
  #endLatest = new Int32Array(START_ROOM);
  #endMinutes = new Int16Array(START_ROOM);
  #knownFrom = new Int32Array(START_ROOM);
  #laneStart = new Uint32Array(START_ROOM);
  #laneIds = new Uint16Array(START_ROOM);

  /** How many rows are in. */
  get length(): number {
    return this.#length;
  }

  /** Adds a row with its lanes and the first `cellCount` of its cells. */
  addRow(facts: RowFacts, laneIds: readonly number[], cells: readonly string[], cellCount: number): void {
    const row = this.#length++;
    // One more than there are rows: the lanes of the last row need an end.
    if (row + 1 >= this.#room) this.#grow(row + 2);
    this.#file[row] = facts.file;
    this.#sheetRow[row] = facts.sheetRow;
    this.#agencyColumn[row] = facts.agencyColumn;
    this.#status[row] = facts.status;
    this.#kind[row] = facts.kind;
    this.#flags[row] = facts.flags;
    this.setDates(row, facts.dates, facts.flags);
    this.#laneStart[row] = this.#laneCount;
    this.#laneIds = growTo(this.#laneIds, this.#laneCount + laneIds.length);
    for (const id of laneIds) this.#laneIds[this.#laneCount++] = id;
    this.#text.addRow(cells, cellCount);
  }

  /** Writes the dates of a row, again if need be, with its flags. */
  setDates(row: number, { start, minutes, end, endMinutes, knownFrom }: RowDates, flags: number): void {
    this.#dateEarliest[row] = start?.earliest ?? NO_DAY;
    this.#dateLatest[row] = start?.latest ?? NO_DAY;
    this.#dateMinutes[row] = minutes ?? NO_TIME;
    this.#endEarliest[row] = end?.earliest ?? NO_DAY;
    this.#endLatest[row] = end?.latest ?? NO_DAY;
    this.#endMinutes[row] = endMinutes ?? NO_TIME;
    this.#knownFrom[row] = knownFrom;
    this.#flags[row] = end === null ? flags & ~FLAG_PERIOD : flags | FLAG_PERIOD;
  }

  /** The flags of a row that is in. */
  flagsOf(row: number): number {
    return this.#flags[row] ?? 0;
  }

  /** What became of a row that is in. */
  statusOf(row: number): StatusCode {
    const status = this.#status[row];
    return status === PLACED || status === PARKED ? status : NOTED;
  }

  /** Makes something else of a row that is in. */
  setStatus(row: number, status: StatusCode): void {
    this.#status[row] = status;
  }

  /** The kind of a row that is in. */
  kindOf(row: number): number {
    return this.#kind[row] ?? 0;
  }

  /** True if a row that is in has a lane. */
  hasLane(row: number): boolean {
    const next = row + 1 < this.#length ? (this.#laneStart[row + 1] ?? 0) : this.#laneCount;
    return next > (this.#laneStart[row] ?? 0);
  }

  /** Bounds of the date of a row that is in; NO_DAY where there is none. */
  dateOf(row: number): { earliest: number; latest: number } {
    return { earliest: this.#dateEarliest[row] ?? NO_DAY, latest: this.#dateLatest[row] ?? NO_DAY };
  }

  /** As `RowTable.agencyColumn`, of a row that is in. */
  agencyColumnOf(row: number): number {
    return this.#agencyColumn[row] ?? NO_COLUMN;
  }

  /** The spreadsheet row of a row that is in. */
  sheetRowOf(row: number): number {
    return this.#sheetRow[row] ?? 0;
  }

  /** The text of the rows so far, to be read at once. */
  peekText(): TextBlocks {
    return this.#text.peek();
  }

  /** Where the rows stand now. */
  mark(): RowMark {
    return { laneIds: this.#laneCount, text: this.#text.mark() };
  }

  /** Forgets all rows since the mark. */
  goBackTo({ laneIds, text }: RowMark): void {
    this.#length = text.rows;
    this.#laneCount = laneIds;
    this.#text.goBackTo(text);
  }

  #grow(least: number): void {
    this.#room = Math.max(least, this.#room * 2);
    const room = this.#room;
    this.#file = growTo(this.#file, room);
    this.#sheetRow = growTo(this.#sheetRow, room);
    this.#agencyColumn = growTo(this.#agencyColumn, room);
    this.#status = growTo(this.#status, room);
    this.#kind = growTo(this.#kind, room);
    this.#flags = growTo(this.#flags, room);
    this.#dateEarliest = growTo(this.#dateEarliest, room);
    this.#dateLatest = growTo(this.#dateLatest, room);
    this.#dateMinutes = growTo(this.#dateMinutes, room);
    this.#endEarliest = growTo(this.#endEarliest, room);
    this.#endLatest = growTo(this.#endLatest, room);
    this.#endMinutes = growTo(this.#endMinutes, room);
    this.#knownFrom = growTo(this.#knownFrom, room);
    this.#laneStart = growTo(this.#laneStart, room);
  }

  /** The finished rows and their text. The builder is not used after. */
  finish(): { rows: RowTable; text: TextBlocks } {
    const length = this.#length;
    this.#laneStart[length] = this.#laneCount;
    return {
      rows: {
        length,
        file: this.#file.slice(0, length),
        sheetRow: this.#sheetRow.slice(0, length),
        agencyColumn: this.#agencyColumn.slice(0, length),
        status: this.#status.slice(0, length),
        kind: this.#kind.slice(0, length),
        flags: this.#flags.slice(0, length),
        dateEarliest: this.#dateEarliest.slice(0, length),
        dateLatest: this.#dateLatest.slice(0, length),
        dateMinutes: this.#dateMinutes.slice(0, length),
        endEarliest: this.#endEarliest.slice(0, length),
        endLatest: this.#endLatest.slice(0, length),
        endMinutes: this.#endMinutes.slice(0, length),
        knownFrom: this.#knownFrom.slice(0, length),
        laneStart: this.#laneStart.slice(0, length + 1),
        laneIds: this.#laneIds.slice(0, this.#laneCount),
      },
      text: this.#text.finish(),
    };
  }
}
