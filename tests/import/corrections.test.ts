/** A correction is as good as a changed file: the same rows, words, lanes, dates and problems come of it. */
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readRowCells } from '../../src/domain/cells.ts';
import type { Chronology } from '../../src/domain/chronology.ts';
import { NO_CHOICES, type Correction } from '../../src/domain/choices.ts';
import { readChronology } from '../../src/importing/readChronology.ts';
import { csvOf } from '../support/readText.ts';
import { makeFile } from './chronologyFile.ts';

// On a busy machine these take longer than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

const HEADINGS = ['date', 'agency', 'title', 'Ward'] as const;
const CORRECTED = ['date', 'agency', 'title', 'missed', 'kind'] as const;

const cell = fc.constantFrom(
  ...['', '', '2011-10-12', '03/04/2011', '13/04/2011', '04/13/2011', '31/02/2012', 'late 2008'],
  ...['School', 'school', 'GP; Police', 'Seen', 'note', 'finding', 'Total', '45', 'Yes', 'Note: none', 'a,b'],
);
const tables = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 12 });
const corrections = fc.array(
  fc.record({ row: fc.nat(11), field: fc.constantFrom(...CORRECTED), words: cell }),
  { maxLength: 6 },
);

test('reading with corrections is reading the changed file', async () => {
  await fc.assert(
    fc.asyncProperty(tables, corrections, async (table, generated) => {
      // At most one for each cell, and none of a row that is not there.
      const chosen = new Map(
        generated
          .filter(({ row }) => (table[row] ?? []).some((words) => words !== ''))
          .map((correction) => [`${correction.row} ${correction.field}`, correction]),
      );
      const list = [...chosen.values()];
      const added = (['kind', 'missed'] as const).filter((field) => list.some((one) => one.field === field));
      const headings = [...HEADINGS, ...added];
      const changed = table.map((cells, row) =>
        headings.map((heading, column) => {
          const found = list.find((one) => one.row === row && one.field === heading);
          return found?.words ?? cells[column] ?? '';
        }),
      );
      const asCorrection = ({ row, field, words }: (typeof list)[number]): Correction => ({
        file: 0,
        sheetRow: row + 2,
        field,
        words,
      });
      const corrected = await readChronology([makeFile('a.csv', csvOf(HEADINGS, table))], undefined, {
        ...NO_CHOICES,
        corrections: list.map(asCorrection),
      });
      const expected = await readChronology([makeFile('a.csv', csvOf(headings, changed))]);
      // Which rows are headings of groups is settled by the file itself, before anything is corrected.
      const isOfGroups = ({ code }: { code: string }) => code.startsWith('group-heading');
      fc.pre(![corrected, expected].some(({ receipt }) => receipt.problems.some(isOfGroups)));
      const filled = (chronology: typeof expected) =>
        Array.from({ length: chronology.rows.length }, (_, row) => readRowCells(chronology.text, row));
      expect(filled(corrected)).toEqual(filled(expected));
      expect(withoutFiles(corrected)).toEqual(withoutFiles(expected));
    }),
    { numRuns: 300 },
  );
});

/** All but the words, and the rows and columns as the file itself has them. */
function withoutFiles({ text: _text, receipt, ...chronology }: Chronology): object {
  const files = receipt.files.map(({ firstRows: _rows, columns, ...reading }) => ({
    ...reading,
    columns: columns.map(({ heading, readAs }) => [heading, readAs]),
  }));
  return { ...chronology, receipt: { ...receipt, files } };
}

test('a row that a correction makes a note begins no group', async () => {
  const file = makeFile(
    'a.csv',
    'date,agency,title\n2011-10-12,GP,Template\n2011-10-13,,Seen\n2011-10-14,,Seen\n',
  );
  const { receipt } = await readChronology([file], undefined, {
    ...NO_CHOICES,
    corrections: [{ file: 0, sheetRow: 2, field: 'kind', words: 'note' }],
  });
  expect([receipt.placed, receipt.parked, receipt.noted]).toEqual([0, 2, 1]);
});

test('a row that gives several entries has them corrected one by one, or all at once', async () => {
  const file = makeFile('a.csv', 'Date,Police,School\n12/10/2011,Called,Absent\n13/10/2011,,Seen\n');
  const { rows } = await readChronology([file]);
  expect([...rows.agencyColumn]).toEqual([1, 2, 2]);
  const read = await readChronology([file], undefined, {
    ...NO_CHOICES,
    corrections: [
      { file: 0, sheetRow: 2, field: 'title', words: 'Absent all day', agencyColumn: 2 },
      { file: 0, sheetRow: 2, field: 'date', words: '2 November 2011' },
    ],
  });
  expect([0, 1, 2].map((row) => readRowCells(read.text, row))).toEqual([
    ['2 November 2011', '', '', 'Police', 'Called'],
    ['2 November 2011', '', '', 'School', 'Absent all day'],
    ['13/10/2011', '', '', 'School', 'Seen'],
  ]);
});
