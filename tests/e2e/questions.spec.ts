/** What reading leaves open is asked, and what it offers is taken only with a yes: each answer can be undone. */
import type { Page } from '@playwright/test';
import { makeWorkbook } from '../support/workbook.ts';
import { expectNothingFromAxe, openText, waitForPicture } from './case.ts';
import { expect, test } from './fixtures.ts';

const receiptOf = (page: Page) => page.getByRole('region', { name: 'What was read' });
const statusOf = (page: Page) => page.getByRole('banner').getByRole('status').first();
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' }).click();

const YEARS = Array.from({ length: 20 }, (_, i) => `2011-10-${10 + i},School,Entry ${i}`).join('\n');

test('nothing opens by itself where all is plain', async ({ page }) => {
  await page.goto('./');
  await openText(page, 'plain.csv', 'date,agency,title\n2011-10-12,GP,Letter\n');
  await waitForPicture(page);
  await expect(receiptOf(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: /to look at/ })).toHaveCount(0);
});

test('a table without headings asks which row holds them', async ({ page }) => {
  await page.goto('./');
  await openText(page, 'bare.csv', '2011-10-12,School,Bruise seen\n2011-10-13,GP,Letter sent\n');
  await waitForPicture(page);
  const receipt = receiptOf(page);
  await expect(receipt.getByRole('heading', { name: 'What was read' })).toBeFocused();
  const question = receipt.getByRole('group', { name: 'Which row of bare.csv holds the headings?' });
  await expect(question.getByRole('radio', { name: /There is none/ })).toBeChecked();
  await expect(question).toContainText('Bruise seen');
  await expect(receipt.getByRole('combobox', { name: /Read as: Column 1/ })).toHaveValue('date');
  await expect(page.getByRole('button', { name: '1 question to look at' })).toBeVisible();
  await expectNothingFromAxe(page);

  await receipt.getByRole('button', { name: 'Yes, this is right' }).click();
  await expect(receipt.getByRole('button', { name: 'Yes, this is right' })).toHaveCount(0);
  await expect(receipt.getByRole('heading', { name: 'What was read' })).toBeFocused();
  await expect(statusOf(page)).toContainText('2 entries in 2 lanes');

  await undo(page);
  await question.getByRole('radio', { name: 'Row 1' }).check();
  await receipt.getByRole('button', { name: 'Read it so' }).click();
  await expect(receipt).toContainText('1 row read');
});

test('headings nobody knows are asked about, and another row can be chosen for any file', async ({
  page,
}) => {
  await page.goto('./');
  await openText(page, 'odd.csv', 'Wann,Wer,Was\n2011-10-12,School,Seen\n2011-10-13,GP,Letter\n');
  await waitForPicture(page);
  const receipt = receiptOf(page);
  const question = receipt.getByRole('group', { name: /holds the headings/ });
  await expect(question.getByRole('radio', { name: 'Row 1' })).toBeChecked();
  await receipt.getByRole('combobox', { name: 'Read as: Was' }).selectOption({ label: 'Title' });
  await expect(page.getByRole('banner')).toContainText('Not saved yet');
  await receipt.getByRole('button', { name: 'Yes, this is right' }).click();
  await expect(question).toBeHidden();
  await expect(statusOf(page)).toContainText('2 entries in 2 lanes');

  await receipt.getByText('Another row holds the headings').click();
  await question.getByRole('radio', { name: /There is none/ }).check();
  await receipt.getByRole('button', { name: 'Read it so' }).click();
  await expect(receipt).toContainText('3 rows read');
  await undo(page);
  await expect(receipt).toContainText('2 rows read: 2 placed');
});

test('a column called Flag is asked about, and taken for missed opportunities with a yes', async ({
  page,
}) => {
  await page.goto('./');
  await openText(
    page,
    'flags.csv',
    'Date,Agency,Event,Child seen?,Flag,Key\n2011-10-12,School,Bruise,Yes,Y,A\n2011-10-13,GP,Letter,Yes,,B\n',
  );
  await waitForPicture(page);
  // It opens by itself: until somebody answers, what was missed is not in the picture.
  await expect(receiptOf(page)).toBeVisible();
  await expect(statusOf(page)).toContainText('none marked');
  const offers = receiptOf(page).getByRole('list', { name: 'Columns that may mark missed opportunities' });
  await expect(offers.getByRole('listitem')).toHaveCount(2);
  await expect(offers).toContainText(/Column “Flag”: use it for missed opportunities\?\s*It holds “Y”\./);
  await expect(offers).not.toContainText('Child seen');
  await expectNothingFromAxe(page);

  const key = offers.getByRole('group', { name: /Column “Key”/ });
  await key.getByRole('button', { name: 'No' }).click();
  await expect(key).toHaveCount(0);
  await expect(offers.getByRole('button', { name: 'Yes, use it' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(statusOf(page)).toContainText('1 marked as a missed opportunity');
  await expect(offers).toHaveCount(0);
  await expect(receiptOf(page).getByRole('heading', { name: 'What was read' })).toBeFocused();
  await undo(page);
  await expect(offers.getByRole('listitem')).toHaveCount(1);
  await undo(page);
  await expect(offers.getByRole('listitem')).toHaveCount(2);
});

test('what is typed into one answer stays while another is read', async ({ page }) => {
  await page.goto('./');
  const rows = 'Date,What happened\n2011-10-12,Seen\n';
  const names = ['police.csv', 'school.csv', 'haven notes.csv'];
  await page
    .getByLabel('Chronology file')
    .setInputFiles(names.map((name) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(rows) })));
  const fieldOf = (name: string) => receiptOf(page).getByLabel(`Which agency is ${name} from?`);
  await fieldOf('haven notes.csv').fill('Haven');
  await fieldOf('police.csv').evaluate((field: HTMLInputElement) => field.form?.requestSubmit());
  // With the first answer the case opens, and the questions stand beside its picture.
  await expect(fieldOf('police.csv')).toHaveCount(0);
  await expect(fieldOf('haven notes.csv')).toHaveValue('Haven');
  await fieldOf('haven notes.csv').focus();
  await page.keyboard.press('Enter');
  await expect(receiptOf(page)).toContainText('haven notes.csv: all rows are by Haven');
  await expect(fieldOf('school.csv')).toBeFocused();
});

test('a date far from all others is counted in once it is confirmed', async ({ page }) => {
  await page.goto('./');
  await openText(page, 'far.csv', `date,agency,title\n${YEARS}\n2102-10-12,School,Mistyped\n`);
  await waitForPicture(page);
  await expect(receiptOf(page)).toHaveCount(0);
  await page.getByRole('button', { name: '1 problem to look at' }).click();
  const confirm = receiptOf(page).getByRole('button', { name: /Count it in the whole case/ });
  await expect(receiptOf(page)).toContainText('“2102-10-12” lies more than 40 years from all other dates');
  await expectNothingFromAxe(page);
  await confirm.click();
  await expect(confirm).toHaveCount(0);
  await expect(page.getByRole('button', { name: /to look at/ })).toHaveCount(0);
  await undo(page);
  await expect(confirm).toHaveCount(1);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(confirm).toHaveCount(0);

  // The button that led here has gone with its problem; the focus is not lost.
  await receiptOf(page).getByRole('heading', { name: 'What was read' }).focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('rows that tell of no event are listed', async ({ page }) => {
  await page.goto('./');
  await openText(
    page,
    'notes.csv',
    'date,agency,title\n2011-10-12,School,Bruise seen\nAuthor’s note: no records before 2009,,\nTotal,,1\n',
  );
  await waitForPicture(page);
  await page.getByRole('button', { name: 'What was read' }).click();
  await expect(receiptOf(page)).toContainText('3 rows read: 1 placed, 0 parked, 2 noted');
  const noted = receiptOf(page).getByRole('list', { name: 'Noted rows' });
  await expect(noted.getByRole('listitem')).toHaveText([
    /Row 3\s*Author’s note: no records before 2009/,
    /Row 4\s*Total · 1/,
  ]);
  await expectNothingFromAxe(page);
});

test('another sheet of a workbook is read once it is chosen', async ({ page }) => {
  const headings = ['Date', 'Agency', 'Event'];
  const bytes = makeWorkbook({
    sheets: [
      { name: 'Health', rows: [headings, ['2011-10-12', 'GP', 'Letter']] },
      {
        name: 'School',
        rows: [headings, ['2011-10-13', 'School', 'Bruise'], ['2011-10-14', 'School', 'Absent']],
      },
    ],
  });
  await page.goto('./');
  await openText(page, 'two.xlsx', bytes);
  await waitForPicture(page);
  await page.getByRole('button', { name: 'What was read' }).click();
  const sheet = receiptOf(page).getByLabel('Sheet', { exact: true });
  const first = await sheet.inputValue();
  const [other, count] = first === 'Health' ? ['School', '2 entries'] : ['Health', '1 entry'];
  await expectNothingFromAxe(page);
  await sheet.selectOption(other);
  await expect(statusOf(page)).toContainText(`${count} in 1 lane`);
  await expect(sheet).toHaveValue(other);
  await undo(page);
  await expect(sheet).toHaveValue(first);
});
