/** Columns that are an agency each: asked where nobody knows the headings, chosen in the table of columns. */
import type { Page } from '@playwright/test';
import { expectNothingFromAxe, openText } from './case.ts';
import { expect, test } from './fixtures.ts';

const receiptOf = (page: Page) => page.getByRole('region', { name: 'What was read' });
const statusOf = (page: Page) => page.getByRole('banner').getByRole('status').first();

const UNKNOWN = `Date,Homestart,Victim Hub,Ward,Comments
12/03/2011,Volunteer visited at home,,Moved to a side room,First visit
13/03/2011,Mother said she was tired,Called the helpline,,
14/03/2011,,Called again at night,,
`;

test('headings nobody knows are asked about, and nothing is placed before', async ({ page }) => {
  await page.goto('./');
  await openText(page, 'split.csv', UNKNOWN);
  const receipt = receiptOf(page);
  await expect(receipt).toContainText('3 rows read: 0 placed, 3 parked, 0 noted');
  const question = receipt.getByRole('group', {
    name: 'Is each of these columns an agency: Homestart, Victim Hub, Ward?',
  });
  await expect(question).toContainText('“Volunteer visited at home”');
  await expect(receipt.getByText('Which agency is split.csv from?')).toHaveCount(0);
  await expectNothingFromAxe(page);

  // By keyboard: the one that is none is unticked, the others are taken.
  await question.getByRole('checkbox', { name: /Ward/ }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(question.getByRole('button', { name: 'Yes, each is an agency' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(statusOf(page)).toContainText('4 entries in 2 lanes');
  await expect(question).toHaveCount(0);
  await expect(receipt.getByRole('heading', { name: 'What was read' })).toBeFocused();
  await expect(receipt).toContainText('3 rows read: 3 placed, 0 parked, 0 noted');
  await expect(receipt).toContainText('They gave 4 entries: 4 placed, 0 parked.');
  await receipt.getByText('5 columns').click();
  await expect(receipt.getByRole('combobox', { name: 'Read as: Homestart' })).toHaveValue('own-agency');
  await expect(receipt.getByRole('row', { name: /^Victim Hub/ })).toContainText('Called the helpline');

  await page.getByRole('button', { name: 'Undo' }).click();
  await question.getByRole('button', { name: 'No, none of them' }).click();
  await expect(receipt.getByText('Which agency is split.csv from?')).toBeVisible();
});

test('any column can be read as an agency of its own, and back', async ({ page }) => {
  await page.goto('./');
  await openText(
    page,
    'event.csv',
    'Date,Event,Homestart\n2011-03-12,Case conference,Apologies sent\n2011-03-13,Letter from the landlord,\n',
  );
  const receipt = receiptOf(page);
  const column = receipt.getByRole('combobox', { name: 'Read as: Homestart' });
  await column.selectOption({ label: 'Entries by Homestart' });
  await expect(receipt).toContainText('2 rows read: 1 placed, 1 parked, 0 noted');
  await expect(statusOf(page)).toContainText('1 entry in 1 lane');
  await expect(receipt.getByRole('textbox', { name: 'Name of Homestart' })).toHaveValue('Homestart');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(receipt).toContainText('2 rows read: 0 placed, 2 parked, 0 noted');
});

test('one click says that a row is no entry, and one that it is', async ({ page }) => {
  await page.goto('./');
  await openText(
    page,
    'notes.csv',
    'Date,Agency,Event,Missed\n2011-03-12,GP,Letter,Yes\n,,Kept in the blue file,\n,,Sheet of the school,\nTotal,,2,1\n',
  );
  await page.getByRole('button', { name: /to look at/ }).click();
  const receipt = receiptOf(page);
  await expect(receipt).toContainText('4 rows read: 1 placed, 2 parked, 1 noted');
  await receipt.getByRole('button', { name: 'This is not an entry: row 3' }).click();
  await expect(receipt).toContainText('4 rows read: 1 placed, 1 parked, 2 noted');
  await expect(receipt.getByRole('button', { name: 'Correct row 4' })).toBeFocused();
  await expectNothingFromAxe(page);

  // The same from the form, with what was typed in it.
  await page.keyboard.press('Enter');
  await receipt.getByLabel('Title').fill('Sheet of the school, not sent');
  await receipt.getByRole('button', { name: 'This is not an entry', exact: true }).click();
  await expect(receipt).toContainText('4 rows read: 1 placed, 0 parked, 3 noted');
  const noted = receipt.getByRole('list', { name: 'Noted rows' });
  await expect(noted).toContainText('Sheet of the school, not sent');

  // A total that was an entry after all; the focus goes to the row that takes its place.
  await noted.getByRole('button', { name: 'This is an entry: row 5' }).click();
  await expect(receipt).toContainText('4 rows read: 1 placed, 1 parked, 2 noted');
  await expect(noted.getByRole('button', { name: 'This is an entry: row 4' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(receipt).toContainText('4 rows read: 1 placed, 2 parked, 1 noted');
});

test('an entry that is none is kept as a note, and can be brought back where it was read', async ({
  page,
}) => {
  await page.goto('./');
  await openText(page, 'one.csv', 'Date,Agency,Event\n2011-03-12,GP,Letter\n2011-03-13,GP,Second letter\n');
  await page.getByRole('tab', { name: 'Table' }).click();
  await page.getByRole('button', { name: 'Second letter' }).first().click();
  const entry = page.getByRole('region', { name: 'Entry' });
  await entry.getByRole('button', { name: 'Correct' }).click();
  await entry.getByRole('button', { name: 'This is not an entry' }).click();
  await expect(statusOf(page)).toContainText('1 entry in 1 lane');
  await expect(entry).toContainText('Not an entry: it is kept as a note.');
  await expect(entry.getByRole('button', { name: 'This is an entry' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(statusOf(page)).toContainText('2 entries in 1 lane');
  await expect(entry.getByRole('button', { name: 'Correct' })).toBeFocused();
});
