/**
 * Where things lie in a workbook: its sheets by name, its strings, its formats, and which calendar it counts
 * days in.
 *
 *     readWorkbookParts(zip)  → { sheets: [{ name: 'Chronology', isHidden: false, part: 'xl/worksheets/sheet1.xml' }], … }
 */
import { builtInFormat, PLAIN, readFormatCode, type CellFormat } from './cellFormat.ts';
import { unescapeLetters } from './cellText.ts';
import type { Zip } from './unpackZip.ts';
import { walkXml } from './walkXml.ts';

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Its part in the archive. */
  readonly part: string;
}

export interface WorkbookParts {
  /** Sheets with cells, in order; charts are none. */
  readonly sheets: readonly Sheet[];
  readonly is1904: boolean;
  /** Parts with the shared strings and the formats; null if there is none. */
  readonly strings: string | null;
  readonly styles: string | null;
}

interface Link {
  readonly id: string;
  /** The last word of its type: "worksheet". */
  readonly type: string;
  readonly part: string;
}

/** Finds the main part of a workbook; null if the archive holds none. */
export function findWorkbookPart(zip: Zip): string | null {
  const linked = readLinks(zip, '_rels/.rels', '').find(({ type }) => type === 'officeDocument')?.part;
  const candidates = [linked ?? '', 'xl/workbook.xml'];
  return candidates.find((part) => /(^|\/)workbook\d*\.xml$/.test(part) && zip.has(part)) ?? null;
}

/** Reads where things lie; null if the main part is broken. */
export function readWorkbookParts(zip: Zip, main: string): WorkbookParts | null {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const links = readLinks(zip, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  const listed: { name: string; isHidden: boolean; id: string }[] = [];
  const calendars: boolean[] = [];
  const bytes = zip.read(main);
  const isWhole =
    bytes !== null &&
    walkXml(bytes, {
      open(name, attribute) {
        if (name === 'workbookPr') calendars.push(/^(?:1|true)$/.test(attribute('date1904') ?? ''));
        if (name !== 'sheet') return;
        const isHidden = (attribute('state') ?? 'visible') !== 'visible';
        listed.push({ name: unescapeLetters(attribute('name') ?? ''), isHidden, id: attribute('id') ?? '' });
      },
      close() {},
      text() {},
    });
  if (!isWhole) return null;
  const partOf = (type: string) => links.find((link) => link.type === type && zip.has(link.part))?.part;
  return {
    sheets: listed.flatMap(({ name, isHidden, id }) => {
      const link = links.find((one) => one.id === id);
      return link?.type === 'worksheet' ? [{ name, isHidden, part: link.part }] : [];
    }),
    is1904: calendars[0] ?? false,
    strings: partOf('sharedStrings') ?? null,
    styles: partOf('styles') ?? null,
  };
}

function readLinks(zip: Zip, part: string, folder: string): Link[] {
  const links: Link[] = [];
  const bytes = zip.read(part);
  if (bytes === null) return links;
  walkXml(bytes, {
    open(name, attribute) {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const type = attribute('Type') ?? '';
      links.push({
        id: attribute('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        part: resolvePart(attribute('Target') ?? '', folder),
      });
    },
    close() {},
    text() {},
  });
  return links;
}

/** "../a.xml" in "xl/worksheets/" is "xl/a.xml"; "/xl/a.xml" counts from the top. */
function resolvePart(target: string, folder: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/').toLowerCase();
}

/** Reads what each format number of cells (`s="3"`) stands for; null if the part is broken. */
export function readFormats(zip: Zip, part: string | null): CellFormat[] | null {
  if (part === null) return [];
  const bytes = zip.read(part);
  const codes = new Map<number, CellFormat>();
  const formats: CellFormat[] = [];
  let isInCells = false;
  if (bytes === null) return null;
  const isWhole = walkXml(bytes, {
    open(name, attribute) {
      if (name === 'cellXfs') isInCells = true;
      if (name === 'numFmt') {
        codes.set(Number(attribute('numFmtId')), readFormatCode(attribute('formatCode') ?? ''));
      }
      if (name !== 'xf' || !isInCells) return;
      const id = Number(attribute('numFmtId') ?? 0);
      formats.push(codes.get(id) ?? (Number.isFinite(id) ? builtInFormat(id) : PLAIN));
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
    text() {},
  });
  return isWhole ? formats : null;
}

/**
 * Reads the strings that cells share, formatted ones whole, without readings given for pronunciation; null
 * if the part is broken.
 */
export function readStrings(zip: Zip, part: string | null): string[] | null {
  if (part === null) return [];
  const strings: string[] = [];
  const bytes = zip.read(part);
  if (bytes === null) return null;
  let text = '';
  let isInText = false;
  let isSpoken = false;
  const isWhole = walkXml(bytes, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') isInText = true;
      else if (name === 'rPh') isSpoken = true;
    },
    close(name) {
      if (name === 'si') strings.push(unescapeLetters(text));
      else if (name === 't') isInText = false;
      else if (name === 'rPh') isSpoken = false;
    },
    text(more) {
      if (isInText && !isSpoken) text += more;
    },
  });
  return isWhole ? strings : null;
}
