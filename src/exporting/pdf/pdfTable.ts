/**
 * A table in a PDF, a block a row: headings on each page, a row whole on one page where it can be, and in the
 * document's structure a table, so that a cell is read out with its headings.
 */
import type { StructureContent, StructureElement } from 'pdfkit';
import { LIGHT } from '../../painting/theme.ts';
import type { DocumentTable } from '../../viewing/describeDocument.ts';
import type { Block } from './blocks.ts';
import { MARGIN } from '../paper.ts';
import { LINE, type Face, type PdfSheet } from './pdfSheet.ts';

const CELL: Face = { size: 8.5, weight: 'regular', ink: LIGHT.ink };
const HEADING: Face = { size: 8.5, weight: 'bold', ink: LIGHT.ink };
const PADDING = 3;
/** Free between two columns. */
const GAP = 8;
/** A row of more lines than this goes on, on the next page. */
const MOST_LINES = 30;

interface Column {
  readonly x: number;
  readonly width: number;
}

/** The blocks of a table's rows, in steps; the caller puts its heading above them. */
export function* makeTable(
  sheet: PdfSheet,
  table: DocumentTable,
  width: number,
): Generator<undefined, Block[]> {
  const columns = placeColumns(table, width);
  const element = sheet.doc.struct('Table');
  const headings = wrapCells(
    sheet,
    table.columns.map(({ heading }) => heading),
    columns,
    HEADING,
  );
  const head = makeHead(sheet, element, headings, columns, width);
  const blocks: Block[] = [{ ...head, isKeptWithNext: true }];
  const again: Block = {
    height: head.height,
    paint: (top) => {
      sheet.paintArtifact(() => paintHead(sheet, headings, columns, width, top), 'Pagination');
    },
  };
  for (let at = 0; at < table.length; at++) {
    if (at % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const cells = wrapCells(sheet, table.cellsAt(at), columns, CELL);
    blocks.push(...makeRow(sheet, element, cells, columns, width, again));
  }
  const last = blocks.at(-1);
  if (last) {
    // The table is written once its last row is.
    const paint = (top: number) => {
      last.paint(top);
      element.end();
    };
    blocks[blocks.length - 1] = { ...last, paint };
  }
  return blocks;
}

const ROWS_A_STEP = 20;

function placeColumns({ columns }: DocumentTable, width: number): Column[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let x = MARGIN;
  return columns.map(({ share }) => {
    const wide = (width * share) / shares;
    const column = { x, width: wide - GAP };
    x += wide;
    return column;
  });
}

function wrapCells(
  sheet: PdfSheet,
  cells: readonly string[],
  columns: readonly Column[],
  face: Face,
): string[][] {
  return cells.map((words, i) => sheet.wrap(words, columns[i]?.width ?? 0, face));
}

function heightOf(lines: number): number {
  return lines * CELL.size * LINE + 2 * PADDING;
}

function countLines(cells: readonly (readonly string[])[]): number {
  return Math.max(1, ...cells.map(({ length }) => length));
}

function makeHead(
  sheet: PdfSheet,
  table: StructureElement,
  headings: readonly (readonly string[])[],
  columns: readonly Column[],
  width: number,
): Block {
  return {
    height: heightOf(countLines(headings)),
    paint: (top) => {
      sheet.root.add(table);
      paintGround(sheet, headings, width, top);
      const cells = headings.map((lines, i) => {
        const content = sheet.mark('TH', () =>
          sheet.setLines(lines, columns[i]?.x ?? 0, top + PADDING, HEADING),
        );
        return sheet.doc.struct('TH', { scope: 'Column' }, [content]);
      });
      table.add(sheet.doc.struct('TR', {}, cells));
    },
  };
}

/** The headings once more, on a further page. */
function paintHead(
  sheet: PdfSheet,
  headings: readonly (readonly string[])[],
  columns: readonly Column[],
  width: number,
  top: number,
): void {
  fillGround(sheet, headings, width, top);
  headings.forEach((lines, i) => {
    sheet.setLines(lines, columns[i]?.x ?? 0, top + PADDING, HEADING);
  });
}

function paintGround(
  sheet: PdfSheet,
  headings: readonly (readonly string[])[],
  width: number,
  top: number,
): void {
  sheet.paintArtifact(() => {
    fillGround(sheet, headings, width, top);
  });
}

function fillGround(
  { context }: PdfSheet,
  headings: readonly (readonly string[])[],
  width: number,
  top: number,
): void {
  context.fillStyle = LIGHT.tint;
  context.fillRect(MARGIN - PADDING, top, width + 2 * PADDING, heightOf(countLines(headings)));
}

/** A row as one block, or as several where it is longer than a page may be. */
function makeRow(
  sheet: PdfSheet,
  table: StructureElement,
  cells: readonly (readonly string[])[],
  columns: readonly Column[],
  width: number,
  repeated: Block,
): Block[] {
  const count = countLines(cells);
  const contents: StructureContent[][] = cells.map(() => []);
  const pieces = Math.ceil(count / MOST_LINES);
  return Array.from({ length: pieces }, (_, piece): Block => {
    const from = piece * MOST_LINES;
    const isLast = piece === pieces - 1;
    return {
      height: heightOf(Math.min(count - from, MOST_LINES)),
      repeated,
      paint: (top) => {
        cells.forEach((lines, i) => {
          const part = lines.slice(from, from + MOST_LINES);
          if (part.length === 0) return;
          const paint = () => sheet.setLines(part, columns[i]?.x ?? 0, top + PADDING, CELL);
          contents[i]?.push(sheet.mark(i === 0 ? 'TH' : 'TD', paint));
        });
        if (!isLast) return;
        paintRule(sheet, width, top + heightOf(count - from));
        table.add(
          sheet.doc.struct(
            'TR',
            {},
            contents.map((parts, i) => makeCell(sheet, parts, i)),
          ),
        );
      },
    };
  });
}

function makeCell({ doc }: PdfSheet, parts: readonly StructureContent[], i: number): StructureElement {
  return i === 0 ? doc.struct('TH', { scope: 'Row' }, parts) : doc.struct('TD', {}, parts);
}

function paintRule(sheet: PdfSheet, width: number, y: number): void {
  sheet.paintArtifact(() => {
    sheet.context.fillStyle = LIGHT.gridStrong;
    sheet.context.fillRect(MARGIN - PADDING, y - 0.5, width + 2 * PADDING, 0.5);
  });
}
