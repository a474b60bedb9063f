/** Another sheet is read without what was chosen about the one before. */
import { expect, test } from 'vitest';
import type { ReadingChoices } from '../../../src/domain/choices.ts';
import { describeSheetChoice, listOtherSheets, readSheet } from '../../../src/viewing/changeSheet.ts';
import { readText } from '../../support/readText.ts';

const correction = { sheetRow: 3, field: 'date', words: '28/02/2012' } as const;
const choices: ReadingChoices = {
  files: { 0: { dateOrder: 'month-day', confirmedDates: [4] }, 1: { agency: 'GP' } },
  lanes: [{ lane: 'gp', name: 'GP' }],
  corrections: [
    { ...correction, file: 0 },
    { ...correction, file: 1 },
  ],
};

test('only the file whose sheet it is changes', () => {
  expect(readSheet(choices, 0, 'Notes')).toEqual({
    files: { 0: { sheet: 'Notes' }, 1: { agency: 'GP' } },
    lanes: choices.lanes,
    corrections: [{ ...correction, file: 1 }],
  });
});

test('corrections that are left out are told', () => {
  expect(describeSheetChoice(choices, 0, 'a.xlsx', 'Notes')).toBe(
    'Sheet “Notes” of a.xlsx read; 1 correction of the sheet before left out',
  );
  expect(describeSheetChoice(choices, 2, 'c.xlsx', 'Notes')).toBe('Sheet “Notes” of c.xlsx read');
});

test('the files with another sheet than before', async () => {
  const { receipt } = await readText('date,agency\n2011-01-01,GP\n');
  const [reading] = receipt.files;
  const of = (...sheets: string[]) => ({
    ...receipt,
    files: sheets.map((sheet) => ({ ...reading!, sheet })),
  });
  expect(listOtherSheets(of('A', 'B'), of('A', 'C'))).toEqual([1]);
});
