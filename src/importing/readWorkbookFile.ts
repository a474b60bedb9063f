/**
 * A file that may be an Excel workbook to rows. What reads workbooks is loaded here, on demand, so that
 * neither the page nor a CSV file pays for it.
 *
 * Whether it is one is told by what is in it, never by its name: a zip archive with a workbook inside.
 */
import type { ChronologyFile } from './readFile.ts';
import type { RowSink } from './rows/rowSink.ts';
import { NO_TABLE, TableReader, type TableReading } from './readTable.ts';
import type { WorkbookRead, WorkbookReading } from './workbook/readWorkbook.ts';
import type { Seems } from './text/recogniseContent.ts';

export interface WorkbookAttempt {
  readonly encoding: null;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly table: TableReading;
}

/** A packed workbook of this size has no room in memory beside what is in it. */
const LONGEST_FILE = 1 << 29;

/** The part of progress that is taken up by getting at the bytes. */
const FETCHING = 0.1;

/** Reads a workbook into the sink; null if the file is none. `wanted`: the name of the sheet to read. */
export async function readWorkbookFile(
  file: ChronologyFile,
  index: number,
  sink: RowSink,
  seems: Seems,
  onBytes: (count: number) => void,
  wanted: string | null = null,
): Promise<WorkbookAttempt | null> {
  const isZip = seems === 'an Excel workbook' || seems === 'a zip archive';
  if (!isZip && seems !== 'an older Excel or Word file') return null;
  const report = (code: Parameters<RowSink['problems']['add']>[1], found = ''): void =>
    sink.problems.add(index, code, null, null, found);
  const table = new TableReader(index, sink);
  const nothing = { encoding: null, sheet: null, sheets: [], table: { ...NO_TABLE, delimiter: '' } } as const;
  const bytes = await gatherBytes(file, (count) => onBytes(count * FETCHING));
  if (bytes === 'too-large') report('workbook-too-large');
  else if (bytes === 'gone') report('file-unreadable');
  else if (!isZip && !isLocked(bytes)) return null;
  else if (!isZip) report('workbook-locked');
  if (typeof bytes === 'string' || !isZip) return nothing;

  const onShare = (share: number): void => onBytes(file.size * (FETCHING + (1 - FETCHING) * share));
  const reading = await readOrGiveUp(bytes, wanted, table, onShare);
  if (reading === null) {
    report('file-unreadable');
    return { ...nothing, table: table.describe('none') };
  }
  if (!reading.isRead) {
    if (reading.reason === 'no-workbook') return null;
    // A broken zip archive may have been anything.
    if (reading.reason === 'damaged' && seems !== 'an Excel workbook') return null;
    report(reading.reason === 'damaged' ? 'workbook-damaged' : 'workbook-too-large');
    return nothing;
  }
  const { sheet, sheets, end } = reading;
  reportSheets(reading, wanted, report);
  if (end === 'too-large') report('workbook-too-large');
  if (end === 'damaged') report(table.isUntouched ? 'workbook-damaged' : 'file-unreadable');
  if (table.isUntouched && end !== 'whole') return { ...nothing, sheet, sheets };
  return { encoding: null, sheet, sheets, table: { ...endTable(table), delimiter: '' } };
}

/** Null if the reader could not be loaded, or memory ran out; the rows that are in stay. */
async function readOrGiveUp(
  bytes: Uint8Array,
  wanted: string | null,
  table: TableReader,
  onShare: (share: number) => void,
): Promise<WorkbookReading | null> {
  const take = (...record: Parameters<TableReader['pushRecord']>): void => table.pushRecord(...record);
  try {
    const { readWorkbook } = await import('./workbook/readWorkbook.ts');
    return readWorkbook(bytes, wanted, take, onShare);
  } catch {
    return null;
  }
}

function endTable(table: TableReader): TableReading {
  try {
    return table.end();
  } catch {
    return table.describe('none');
  }
}

function reportSheets(
  { sheet, hidden, isGuessed }: WorkbookRead,
  wanted: string | null,
  report: (code: 'sheet-chosen' | 'sheet-missing' | 'sheets-hidden', found: string) => void,
): void {
  if (wanted !== null && wanted !== sheet) report('sheet-missing', wanted);
  if (isGuessed) report('sheet-chosen', sheet ?? '');
  const unread = hidden.filter((name) => name !== sheet);
  if (unread.length > 0) report('sheets-hidden', unread.join(', '));
}

async function gatherBytes(
  file: ChronologyFile,
  onBytes: (count: number) => void,
): Promise<Uint8Array | 'too-large' | 'gone'> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of file.open()) {
      pieces.push(piece);
      length += piece.length;
      if (length > LONGEST_FILE) return 'too-large';
      onBytes(length);
    }
  } catch {
    return 'gone';
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** What the container of a workbook with a password is named inside, in letters of two bytes. */
const LOCKED = Array.from('EncryptedPackage', (letter) => letter.charCodeAt(0));

function isLocked(bytes: Uint8Array): boolean {
  const first = LOCKED[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (LOCKED.every((letter, i) => bytes[at + i * 2] === letter)) return true;
  }
  return false;
}
