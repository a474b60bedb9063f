/** The missed opportunities as tables, on as many slides as they need. */
import { formatCount } from '../../base/count.ts';
import { entryAt } from '../../domain/entry.ts';
import { nameField } from '../../domain/fields.ts';
import { wrapText } from '../../drawing/textWidth.ts';
import { datesOf, laneWordsOf, titleOf } from '../../viewing/describeEntry.ts';
import { shorten } from '../../viewing/shorten.ts';
import type { Shown } from '../../viewing/showChronology.ts';
import type { Slide, TablePart } from './deck.ts';
import { CELL_ROOM } from './slideXml.ts';

const BOX = { x: 40, y: 104, width: 1200, height: 572 } as const;
const SIZE = 15;
const LINE = SIZE * 1.22;
const HEAD_HEIGHT = LINE + 2 * CELL_ROOM.above;
/** A cell has no more characters than this: a row must fit a slide. */
const MOST_IN_CELL = 420;
/** More are for the table and the CSV file. */
const MOST_LISTED = 300;

const COLUMNS = [
  { heading: 'No.', width: 52 },
  { heading: 'When', width: 150 },
  { heading: 'Agency', width: 158 },
  { heading: 'What was missed', width: 300 },
  { heading: nameField('expected'), width: 290 },
  { heading: 'Who says so', width: 250 },
];

/** The slides; none where nothing is marked. `said`: what the list holds, a sentence each, for the notes. */
export function listMissed(shown: Shown, said: readonly string[]): Slide[] {
  const rows = Array.from(shown.missedOrder.subarray(0, MOST_LISTED), (row) => writeRow(shown, row));
  const pages = pageRows(rows);
  const left = shown.missedOrder.length - rows.length;
  const more =
    left === 0
      ? []
      : [
          `The first ${MOST_LISTED} are listed; ${formatCount(left)} more stand in the table and in the CSV file.`,
        ];
  return pages.map((page, at): Slide => {
    const part = pages.length === 1 ? '' : ` (${at + 1} of ${pages.length})`;
    const table: TablePart = {
      kind: 'table',
      name: 'Missed opportunities',
      box: { ...BOX, height: HEAD_HEIGHT + page.reduce((sum, { height }) => sum + height, 0) },
      columns: COLUMNS,
      rows: page,
      size: SIZE,
      headHeight: HEAD_HEIGHT,
    };
    return {
      title: `Marked as missed opportunities: ${formatCount(shown.missedOrder.length)}${part}`,
      titleSize: 28,
      parts: [table],
      notes: [...said, ...more, ...page.flatMap(({ source }) => (source === '' ? [] : [source]))],
    };
  });
}

interface Row {
  readonly cells: readonly string[];
  readonly height: number;
  /** Where the entry comes from, for the notes. */
  readonly source: string;
}

function writeRow(shown: Shown, row: number): Row {
  const { missed, source } = entryAt(shown.chronology, row);
  const number = formatCount(shown.missedNumber[row] ?? 0);
  const title = titleOf(shown, row);
  const cells = [
    number,
    datesOf(shown, row),
    laneWordsOf(shown, row),
    missed?.why ? `${title}\n${missed.why}` : title,
    missed?.expected ?? '',
    missed?.saidBy ?? '',
  ].map((cell) => shorten(cell, MOST_IN_CELL));
  const lines = cells.map((cell, i) => countLines(cell, COLUMNS[i]?.width ?? 0));
  const height = Math.ceil(Math.max(...lines) * LINE + 2 * CELL_ROOM.above);
  return { cells, height, source: source === '' ? '' : `${number}: ${source}` };
}

function countLines(cell: string, width: number): number {
  // Programs break lines a little sooner than they are measured here.
  const room = (width - 2 * CELL_ROOM.beside) * 0.93;
  return cell
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, wrapText(line, room, SIZE, 'regular', Infinity).length), 0);
}

function pageRows(rows: readonly Row[]): Row[][] {
  const pages: Row[][] = [];
  let left = 0;
  for (const row of rows) {
    if (pages.length === 0 || row.height > left) {
      pages.push([]);
      left = BOX.height - HEAD_HEIGHT;
    }
    pages.at(-1)?.push(row);
    left -= row.height;
  }
  return pages;
}
