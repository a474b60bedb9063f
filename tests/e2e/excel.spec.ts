/** Excel workbooks in the built page, under its policy: they open, and only they load what reads them. */
import { makeWorkbook, type Cell } from '../support/workbook.ts';
import { openText, waitForPicture } from './case.ts';
import { expect, test } from './fixtures.ts';

const headings = ['Date', 'Agency', 'Event', 'Missed opportunity'];

test('a workbook becomes lanes, from the sheet that holds the chronology', async ({ page, watch }) => {
  await page.goto('./');
  await openText(page, 'plain.csv', 'date,agency,title\n2011-10-12,GP,Letter\n');
  await waitForPicture(page);
  expect(watch.requests.filter((address) => address.includes('readWorkbook'))).toEqual([]);

  const bytes = makeWorkbook({
    sheets: [
      { name: 'Key', rows: [['Colour', 'Meaning']] },
      {
        name: 'Chronology',
        rows: [
          ['Contacts with the family'],
          headings,
          [{ n: 40828, s: 1 }, 'School', 'Bruise seen', 'Y'],
          [{ n: 40859.5, s: 2 }, 'GP', 'Letter sent', null],
        ],
      },
    ],
    formats: ['dd/mm/yyyy;@', 22],
  });
  await openText(page, 'ours.xlsx', bytes);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ours.xlsx');
  await expect(page.getByRole('banner').getByRole('status').first()).toHaveText(
    '2 entries in 2 lanes, 1 marked as a missed opportunity',
  );
  await expect(page.getByRole('list', { name: 'Lanes' })).toContainText('School');
  await page.getByRole('button', { name: 'What was read' }).click();
  const receipt = page.getByRole('region', { name: 'What was read' });
  await expect(receipt).toContainText('the cells of sheet “Chronology”, one of 2 sheets');
  await expect(receipt).toContainText('Only “Chronology” was read');
  expect(watch.requests.filter((address) => address.includes('readWorkbook'))).toHaveLength(1);
});

test('a long workbook opens too, and a broken one is answered with a sentence', async ({ page }) => {
  const rows: Cell[][] = [headings];
  for (let i = 0; i < 20_000; i++) {
    rows.push([{ n: 36_526 + (i % 4000), s: 1 }, `Agency ${i % 8}`, `Contact ${i}, ${Math.sin(i)}`, null]);
  }
  const bytes = makeWorkbook({ sheets: [{ name: 'Chronology', rows }], formats: [14] });
  expect(bytes.length).toBeGreaterThan(600_000);
  await page.goto('./');
  await openText(page, 'long.xlsx', bytes);
  await waitForPicture(page);
  await expect(page.getByRole('banner').getByRole('status').first()).toContainText(
    '20,000 entries in 8 lanes',
  );
  await openText(page, 'cut.xlsx', bytes.subarray(0, 300_000));
  // The case that was open is not lost by it.
  await expect(page.getByRole('alert')).toContainText('cut.xlsx: the Excel workbook is damaged');
  await expect(page.getByRole('application', { name: 'Swim lanes' })).toBeVisible();
});
