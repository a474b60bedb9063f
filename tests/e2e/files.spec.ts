/** The user's own files, good and bad: what is said, what is placed, and that nothing in them runs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { expectNothingFromAxe, openText, waitForPicture } from './case.ts';
import { expect, test } from './fixtures.ts';

const receiptName = { name: 'What was read' } as const;

test('a small file of the user’s own becomes lanes', async ({ page }) => {
  await page.goto('./');
  await openText(
    page,
    'ours.csv',
    'Date,Agency,Event,Missed opportunity\n12/10/2011,School,Bruise seen,Y\nJanuary 2012,GP,Letter sent,\n',
  );
  await waitForPicture(page);
  await expect(page.getByRole('banner').getByRole('status').first()).toHaveText(
    '2 entries in 2 lanes, 1 marked as a missed opportunity',
  );
  await expect(page.getByRole('list', { name: 'Lanes' })).toContainText('School');
});

test('markup, scripts and formulas in cells stay text', async ({ page }) => {
  await page.goto('./');
  const nasty = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const cell = `"${nasty.replaceAll('"', '""')}"`;
  await openText(
    page,
    '<b>x.csv',
    `date,agency,title,detail,missed\n2011-10-12,${cell},${cell},=HYPERLINK("http://x"),${cell}\n`,
  );
  await waitForPicture(page);
  await page.getByRole('button', { name: 'Next missed opportunity' }).click();
  await expect(page.getByRole('region', { name: 'Entry' }).getByRole('heading')).toHaveText(nasty);
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByRole('table').first()).toContainText('<script>');
  await expect(page).toHaveTitle('Chronolane');
});

for (const [what, name, content, words] of [
  ['an empty file', 'empty.csv', '', /empty\.csv/],
  ['only headings', 'headings.csv', 'date,agency,title\n', /headings\.csv/],
  ['no date column', 'no-date.csv', 'agency,title\nSchool,Bruise\n', /date/i],
  ['no agency column', 'no-agency.csv', 'date,title\n2011-10-12,Bruise\n', /agency/i],
  [
    'a picture',
    'scan.csv',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
    /scan\.csv/,
  ],
] as const) {
  test(`${what} is answered with a plain sentence`, async ({ page }) => {
    await page.goto('./');
    await openText(page, name, content);
    const receipt = page.getByRole('region', receiptName);
    await expect(receipt).toBeVisible();
    await expect(receipt).toContainText(words);
    await expectNothingFromAxe(page);
    await expect(page.getByRole('button', { name: 'Open a chronology' })).toBeVisible();
  });
}

test('with half the rows unreadable, the others are placed and each fault is named', async ({ page }) => {
  await page.goto('./');
  const rows = Array.from({ length: 20 }, (_, i) =>
    i % 2 === 0 ? `2011-10-${10 + i / 2},School,Entry ${i}` : `some time,School,Entry ${i}`,
  );
  await openText(page, 'half.csv', ['date,agency,title', ...rows].join('\n'));
  await waitForPicture(page);
  await page.getByRole('button', receiptName).click();
  const receipt = page.getByRole('region', receiptName);
  await expect(receipt).toContainText('20 rows read: 10 placed, 10 parked, 0 noted');
  await expect(receipt.getByRole('row').filter({ hasText: 'some time' })).not.toHaveCount(0);
  await expect(receipt.getByRole('columnheader', { name: 'Found' })).toBeVisible();
});

test('a dropped file and pasted cells open too', async ({ page }) => {
  await page.goto('./');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['date,agency,title\n2011-10-12,GP,Letter\n'], 'dropped.csv'));
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  });
  await waitForPicture(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('dropped.csv');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'date\tagency\ttitle\n2011-10-12\tPolice\tVisit\n2011-10-13\tPolice\tVisit\n');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pasted cells');
});

test('a dropped folder is said to be one, alone and beside a file', async ({ page }, info) => {
  const folder = info.outputPath('reports');
  mkdirSync(folder, { recursive: true });
  const file = info.outputPath('case.csv');
  writeFileSync(file, 'date,agency,title\n2011-10-12,GP,Letter\n');
  const browser = await page.context().newCDPSession(page);
  const drop = async (files: string[]) => {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      const data = { items: [], files, dragOperationsMask: 1 };
      await browser.send('Input.dispatchDragEvent', { type, x: 50, y: 50, data });
    }
  };
  await page.goto('./');
  await drop([folder]);
  await expect(page.getByRole('alert')).toHaveText('“reports” is a folder. Open the files in it instead.');
  await drop([folder, file]);
  await waitForPicture(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('case.csv');
  await expect(page.getByRole('alert')).toHaveText('“reports” is a folder. Open the files in it instead.');
});

test('a picture opened with a chronology is named in a message, and is no part of the case', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByLabel('Chronology file').setInputFiles([
    {
      name: 'case.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('date,agency,title\n2011-10-12,GP,Letter\n'),
    },
    {
      name: 'photo.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
    },
  ]);
  await waitForPicture(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('case.csv');
  await expect(page.getByRole('alert')).toHaveText(
    'photo.csv: this is not a table: it seems to be a picture. Open the CSV file of the chronology instead. The case was opened without it.',
  );
  await expectNothingFromAxe(page);
});
