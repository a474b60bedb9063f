/**
 * The bytes of an Excel workbook to the records of one sheet. Loaded only when a workbook is opened
 * (`readWorkbookFile.ts`): no other file needs what unpacks and walks it.
 *
 *     readWorkbook(bytes, null, onRecord)
 *       → { isRead: true, sheet: 'Chronology', sheets: ['Key', 'Chronology'], hidden: [], … }
 *
 * Which sheet: the one asked for; else, of the sheets in sight, the one whose headings are recognised best,
 * the first of equals. Hidden sheets are read only where none in sight has anything in it.
 */
import { isBlankRecord } from '../columns/blankRows.ts';
import { findHeadingRow, HEADING_SEARCH_ROWS } from '../columns/findHeadingRow.ts';
import { readSheetRows, TooMuchText, type SheetContext, type TakeRecord } from './sheetRows.ts';
import { openZip, type Zip } from './unpackZip.ts';
import {
  findWorkbookPart,
  readFormats,
  readStrings,
  readWorkbookParts,
  type Sheet,
} from './workbookParts.ts';

/** Unpacked, all parts that are read may have so many bytes. */
const MOST_UNPACKED = 1 << 30;

/** Sheets pack to a tenth or a thirtieth. What packs better than this, and is not small, is no table. */
const MOST_SWELLING = 250;
const SMALL = 1 << 26;

type TakeRow = (...record: Parameters<TakeRecord>) => void;

export interface WorkbookRead {
  readonly isRead: true;
  /** The sheet that was read; null if the workbook has none. */
  readonly sheet: string | null;
  /** All sheets, in order. */
  readonly sheets: readonly string[];
  /** Those of them that are hidden. */
  readonly hidden: readonly string[];
  /** Other sheets in sight have something in them too, and nobody said which to read. */
  readonly isGuessed: boolean;
  readonly end: 'whole' | 'damaged' | 'too-large';
}

export interface WorkbookUnread {
  readonly isRead: false;
  readonly reason: 'no-workbook' | 'damaged' | 'too-large';
}

export type WorkbookReading = WorkbookRead | WorkbookUnread;

/** Reads a workbook; records follow each other with their spreadsheet rows. Never throws for any bytes. */
export function readWorkbook(
  bytes: Uint8Array,
  wanted: string | null,
  onRecord: TakeRow,
  onShare?: (share: number) => void,
): WorkbookReading {
  try {
    return readZip(bytes, wanted, onRecord, onShare);
  } catch (error) {
    if (error instanceof RangeError || error instanceof TooMuchText) return unread('too-large');
    throw error;
  }
}

function readZip(
  bytes: Uint8Array,
  wanted: string | null,
  onRecord: TakeRow,
  onShare?: (share: number) => void,
): WorkbookReading {
  const zip = openZip(bytes);
  if (zip === null) return unread('damaged');
  if (swells(zip, zip.names.filter(isSmallPart))) return unread('too-large');
  const main = findWorkbookPart(zip);
  if (main === null) return unread('no-workbook');
  const parts = readWorkbookParts(zip, main);
  if (parts === null) return unread('damaged');
  const { sheets, strings: stringsPart, styles, is1904 } = parts;
  if (swells(zip, [main, stringsPart ?? '', styles ?? '', ...sheets.map(({ part }) => part)])) {
    return unread('too-large');
  }
  const strings = readStrings(zip, stringsPart);
  const formats = readFormats(zip, styles);
  if (strings === null || formats === null) return unread('damaged');
  const context = { strings, formats, is1904 };
  const { sheet, bytes: rows, isGuessed } = chooseSheet(zip, sheets, context, wanted);
  const found = {
    isRead: true,
    sheet: sheet?.name ?? null,
    sheets: sheets.map(({ name }) => name),
    hidden: sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name),
    isGuessed,
  } as const;
  if (sheet === null) return { ...found, end: 'whole' };
  if (rows === null) return { ...found, end: 'damaged' };
  return { ...found, end: readRows(rows, context, onRecord, onShare) };
}

function unread(reason: WorkbookUnread['reason']): WorkbookUnread {
  return { isRead: false, reason };
}

/** The few parts that say where everything lies. */
function isSmallPart(name: string): boolean {
  return name.endsWith('.rels') || name.endsWith('workbook.xml');
}

function swells(zip: Zip, names: readonly string[]): boolean {
  const { packed, unpacked } = zip.measure([...new Set(names)]);
  return unpacked > MOST_UNPACKED || (unpacked > SMALL && unpacked > packed * MOST_SWELLING);
}

function readRows(
  bytes: Uint8Array,
  context: SheetContext,
  onRecord: TakeRow,
  onShare?: (share: number) => void,
): WorkbookRead['end'] {
  const take: TakeRecord = (cells, sheetRow, merged) => {
    onRecord(cells, sheetRow, merged);
    return true;
  };
  try {
    return readSheetRows(bytes, context, take, onShare) ? 'whole' : 'damaged';
  } catch (error) {
    if (error instanceof RangeError || error instanceof TooMuchText) return 'too-large';
    throw error;
  }
}

interface ChosenSheet {
  readonly sheet: Sheet | null;
  readonly bytes: Uint8Array | null;
  readonly isGuessed: boolean;
}

function chooseSheet(
  zip: Zip,
  sheets: readonly Sheet[],
  context: SheetContext,
  wanted: string | null,
): ChosenSheet {
  const asked = sheets.find(({ name }) => name === wanted);
  const inSight = sheets.filter(({ isHidden }) => !isHidden);
  const only = asked ?? (sheets.length === 1 ? sheets[0] : undefined);
  if (only !== undefined) return { sheet: only, bytes: zip.read(only.part), isGuessed: false };
  const best = findBest(zip, inSight, context);
  if (best.filled > 0) return { ...best, isGuessed: best.filled > 1 };
  const hidden = findBest(
    zip,
    sheets.filter(({ isHidden }) => isHidden),
    context,
  );
  if (hidden.filled > 0) return { ...hidden, isGuessed: hidden.filled > 1 };
  const first = inSight[0] ?? sheets[0] ?? null;
  return { sheet: first, bytes: first === null ? null : zip.read(first.part), isGuessed: false };
}

/** The sheet whose headings are recognised best, with its bytes, and how many have anything in them. */
function findBest(zip: Zip, sheets: readonly Sheet[], context: SheetContext) {
  let best: { sheet: Sheet; bytes: Uint8Array; recognised: number } | null = null;
  let filled = 0;
  for (const sheet of sheets) {
    const bytes = zip.read(sheet.part);
    const recognised = bytes === null ? null : countRecognised(bytes, context);
    if (bytes === null || recognised === null) continue;
    filled++;
    if (recognised > (best?.recognised ?? -1)) best = { sheet, bytes, recognised };
  }
  return { sheet: best?.sheet ?? null, bytes: best?.bytes ?? null, filled };
}

/** How many headings of a sheet are recognised; null if nothing is in it. */
function countRecognised(bytes: Uint8Array, context: SheetContext): number | null {
  const records: string[][] = [];
  readSheetRows(bytes, context, (cells) => records.push(cells) < HEADING_SEARCH_ROWS);
  if (records.every(isBlankRecord)) return null;
  return findHeadingRow(records).recognised;
}
