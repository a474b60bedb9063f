/**
 * Writes small Excel workbooks for tests, part by part, so that each oddity of the format can be had.
 *
 *     makeWorkbook({ sheets: [{ name: 'Chronology', rows: [['date'], [{ n: 40828, s: 1 }]] }], formats: [14] })
 */
import { strToU8, zipSync } from 'fflate';

/** A cell: a shared string; a number with a format; true or false; XML as it stands; nothing. */
export type Cell = string | number | boolean | null | { n: number | string; s: number } | { xml: string };

export interface SheetSpec {
  readonly name: string;
  readonly rows: readonly (readonly Cell[] | null)[];
  readonly state?: 'hidden' | 'veryHidden';
}

export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  /** What s = 1, 2, … stand for: a number Excel knows, or a code. */
  readonly formats?: readonly (number | string)[];
  readonly is1904?: boolean;
  /** Elements with a prefix, as some programs write them. */
  readonly prefix?: string;
  /** Parts to add or to put in place of others; null leaves one out. */
  readonly parts?: Readonly<Record<string, string | null>>;
}

export const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The bytes of a workbook. */
export function makeWorkbook(spec: WorkbookSpec): Uint8Array {
  return packParts(writeParts(spec));
}

/** Packs parts as they are. */
export function packParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>);
}

function writeParts({
  sheets,
  formats = [],
  is1904 = false,
  prefix,
  parts = {},
}: WorkbookSpec): Record<string, string> {
  const strings: string[] = [];
  const worksheets = sheets.map(({ rows }) => writeSheet(rows, strings));
  const all: Record<string, string | null> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': links([['rId1', `${office}/officeDocument`, 'xl/workbook.xml']]),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${
      is1904 ? ' date1904="1"' : ''
    }/><sheets>${sheets
      .map(
        ({ name, state }, i) =>
          `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${
            state === undefined ? '' : ` state="${state}"`
          } r:id="rId${i + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links([
      ...sheets.map((_, i): Link => [`rId${i + 1}`, `${office}/worksheet`, `worksheets/sheet${i + 1}.xml`]),
      ['rId98', `${office}/styles`, 'styles.xml'],
      ['rId99', `${office}/sharedStrings`, '/xl/sharedStrings.xml'],
    ]),
    'xl/styles.xml': writeStyles(formats),
    ...Object.fromEntries(worksheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheet])),
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${strings.join('')}</sst>`,
    ...parts,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, part]) =>
      part === null ? [] : [[name, prefix === undefined ? part : addPrefix(name, part, prefix)]],
    ),
  );
}

type Link = readonly [id: string, type: string, target: string];

function links(list: readonly Link[]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships>${items.join('')}</Relationships>`;
}

function addPrefix(name: string, part: string, prefix: string): string {
  if (!name.startsWith('xl/') || name.endsWith('.rels')) return part;
  return part.replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}:`).replace('xmlns=', `xmlns:${prefix}=`);
}

function writeSheet(rows: SheetSpec['rows'], strings: string[]): string {
  const written = rows.map((cells, i) => {
    if (cells === null) return '';
    const inner = cells.map((cell, j) => writeCell(cell, `${nameColumn(j)}${i + 1}`, strings)).join('');
    return `<row r="${i + 1}">${inner}</row>`;
  });
  return `${head}<worksheet xmlns="${main}"><sheetData>${written.join('')}</sheetData></worksheet>`;
}

function writeCell(cell: Cell, address: string, strings: string[]): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') {
    strings.push(`<si><t xml:space="preserve">${escapeXml(cell)}</t></si>`);
    return `<c r="${address}" t="s"><v>${strings.length - 1}</v></c>`;
  }
  if ('xml' in cell) return cell.xml.replace('<c', `<c r="${address}"`);
  return `<c r="${address}" s="${cell.s}"><v>${cell.n}</v></c>`;
}

/** 0 → "A", 26 → "AA" */
function nameColumn(index: number): string {
  return (index >= 26 ? nameColumn(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

function writeStyles(formats: readonly (number | string)[]): string {
  const codes = formats.map((format, i) =>
    typeof format === 'string' ? `<numFmt numFmtId="${164 + i}" formatCode="${escapeXml(format)}"/>` : '',
  );
  const cells = formats.map(
    (format, i) => `<xf numFmtId="${typeof format === 'string' ? 164 + i : format}" applyNumberFormat="1"/>`,
  );
  return `${head}<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${cells.join('')}</cellXfs></styleSheet>`;
}
