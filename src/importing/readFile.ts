/**
 * One file to rows: its bytes are recognised, decoded and read as a table.
 *
 * UTF-8 is tried first, strictly. If any bytes do not fit, everything read of this file is taken back and
 * the file is read again as Windows-1252: most files fit, so most are read once and never checked apart.
 */
import { OWN_AGENCY, type ColumnChoice } from '../domain/choices.ts';
import type { Field } from '../domain/fields.ts';
import type { Encoding, FileReading } from '../domain/receipt.ts';
import { makeDecoder, type Decoder } from './text/decodeText.ts';
import type { RowSink } from './rows/rowSink.ts';
import { NO_TABLE, TableReader, type TableReading } from './readTable.ts';
import { readWorkbookFile, type WorkbookAttempt } from './readWorkbookFile.ts';
import { recogniseContent, START_LENGTH, type Content } from './text/recogniseContent.ts';

/** A file whose bytes can be had more than once. */
export interface ChronologyFile {
  readonly name: string;
  /** In bytes; only used to say how far reading has come. */
  readonly size: number;
  /** Its bytes from the beginning, in pieces of any length. May be called again. */
  open(): AsyncIterable<Uint8Array>;
}

export interface FileResult {
  readonly reading: FileReading;
  readonly headings: readonly string[];
  readonly readAs: readonly (Field | null)[];
}

/**
 * Reads a file into the sink. Never throws: what stops reading is a problem of the file. `sheet`: the sheet
 * to read, should it be a workbook.
 */
export async function readFile(
  file: ChronologyFile,
  index: number,
  sink: RowSink,
  onBytes: (count: number) => void,
): Promise<FileResult> {
  const sheet = sink.choices.files[index]?.sheet;
  const mark = sink.rows.mark();
  const laneMark = sink.lanes.mark(index);
  const first = await readOnce(file, index, sink, null, onBytes, sheet);
  if (first !== 'not-utf-8') return describe(file, first);
  sink.rows.goBackTo(mark);
  sink.lanes.goBackTo(laneMark);
  sink.problems.forgetFile(index);
  sink.problems.add(index, 'decoded-windows-1252', null, null, '');
  const second = await readOnce(file, index, sink, 'windows-1252', onBytes);
  return describe(file, second === 'not-utf-8' ? { encoding: 'windows-1252', table: NO_TABLE } : second);
}

interface TextAttempt {
  readonly encoding: Encoding;
  readonly table: TableReading;
}

type Attempt = TextAttempt | WorkbookAttempt;

async function readOnce(
  file: ChronologyFile,
  index: number,
  sink: RowSink,
  forced: Encoding | null,
  onBytes: (count: number) => void,
  sheet?: string,
): Promise<Attempt | 'not-utf-8'> {
  const table = new TableReader(index, sink);
  const text = new TextFeed(table, forced);
  let done = 0;
  let isUnreadable = false;
  try {
    for await (const piece of file.open()) {
      done += piece.length;
      text.push(piece);
      if (text.state !== 'going') break;
      onBytes(done);
    }
  } catch {
    isUnreadable = true;
  }
  isUnreadable = endText(text) || isUnreadable;
  if (text.state === 'not-utf-8') return 'not-utf-8';
  const { content } = text;
  if (content !== null && !content.isText) {
    const workbook = await readWorkbookFile(file, index, sink, content.seems, onBytes, sheet);
    if (workbook !== null) return workbook;
    sink.problems.add(index, 'file-not-text', null, null, content.seems);
    return { encoding: 'utf-8', table: NO_TABLE };
  }
  const report = (): void =>
    sink.problems.add(index, 'file-unreadable', null, null, '', done === 0 ? 'nothing' : '');
  if (isUnreadable) report();
  const encoding = forced ?? content?.encoding ?? 'utf-8';
  return { encoding, table: endTable(table, isUnreadable, report) };
}

/** Reads what still waits for more bytes, also where a file broke off. True if that failed. */
function endText(text: TextFeed): boolean {
  try {
    text.end();
    return false;
  } catch {
    return true;
  }
}

/** A file that broke off before it gave any text is unreadable, and not empty as well. */
function endTable(table: TableReader, isUnreadable: boolean, report: () => void): TableReading {
  if (isUnreadable && table.isUntouched) return table.describe('none');
  try {
    return table.end();
  } catch {
    // Only a text too long for the machine comes here; the rows that are in stay.
    if (!isUnreadable) report();
    return table.describe('none');
  }
}

/** Bytes in, text into the table: waits for enough bytes to recognise them, then decodes. */
class TextFeed {
  /** Null until enough bytes are there. */
  content: Content | null = null;
  state: 'going' | 'not-utf-8' | 'not-text' = 'going';
  readonly #table: TableReader;
  readonly #forced: Encoding | null;
  #start = new Uint8Array(0);
  #decoder: Decoder | null = null;

  constructor(table: TableReader, forced: Encoding | null) {
    this.#table = table;
    this.#forced = forced;
  }

  push(piece: Uint8Array): void {
    if (this.#decoder !== null) {
      this.#take(this.#decoder.decode(piece));
      return;
    }
    const start = new Uint8Array(this.#start.length + piece.length);
    start.set(this.#start);
    start.set(piece, this.#start.length);
    this.#start = start;
    if (start.length >= START_LENGTH) this.#recognise();
  }

  end(): void {
    if (this.#decoder === null && this.state === 'going') this.#recognise();
    if (this.#decoder !== null && this.state === 'going') this.#take(this.#decoder.end());
  }

  #recognise(): void {
    const content = recogniseContent(this.#start.subarray(0, START_LENGTH));
    this.content = content;
    if (!content.isText) {
      this.state = 'not-text';
      return;
    }
    const encoding = this.#forced ?? content.encoding;
    this.#decoder = makeDecoder(encoding, encoding === 'utf-8' ? 'strict' : 'lenient');
    this.#take(this.#decoder.decode(this.#start.subarray(content.markLength)));
    this.#start = new Uint8Array(0);
  }

  #take(text: string | null): void {
    if (text === null) this.state = 'not-utf-8';
    else this.#table.push(text);
  }
}

function describe(file: ChronologyFile, { table, ...source }: Attempt): FileResult {
  const { headings, readAs, agencyColumns, ownColumns, added, ...how } = table;
  const columns = headings.map((heading, column) => {
    const choice: ColumnChoice = agencyColumns.includes(column) ? OWN_AGENCY : (readAs[column] ?? null);
    if (column < ownColumns) return { heading, readAs: choice };
    const origin = column < ownColumns + added ? ('added' as const) : ('beyond' as const);
    return { heading, readAs: choice, origin };
  });
  return {
    reading: { name: file.name, ...source, ...how, columns },
    headings,
    readAs,
  };
}
