/** A messy file is put right in place: by keyboard, undone and redone, saved and opened again. */
import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expectNothingFromAxe, openText, waitForPicture } from './case.ts';
import { expect, test } from './fixtures.ts';

const MESSY = `When,Agency,Event,Key,Author
03/04/2011,School,Bruise seen,A,JB
31/02/2012,GP,Letter sent,B,JB
05/06/2011,Primary school,Absent,A,JB
07/08/2011,Police,Called to the home,C,LM
`;

const receiptOf = (page: Page) => page.getByRole('region', { name: 'What was read' });
const entryOf = (page: Page) => page.getByRole('region', { name: 'Entry' });
const statusOf = (page: Page) => page.getByRole('banner').getByRole('status').first();
const saidOn = (page: Page) => page.locator('[data-said]');

async function openMessy(page: Page): Promise<void> {
  await page.goto('./');
  await openText(page, 'messy.csv', MESSY);
  await waitForPicture(page);
  await expect(statusOf(page)).toHaveText('3 entries in 3 lanes, none marked as a missed opportunity');
  // Day or month first is open, so the receipt opens by itself.
  await expect(receiptOf(page).getByRole('heading', { name: 'What was read' })).toBeFocused();
}

/** Goes on with Tab, or back with Shift+Tab, until something has the focus. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let i = 0; i < 80; i++) {
    if ((await target.count()) > 0 && (await target.first().evaluate((e) => e === document.activeElement))) {
      return;
    }
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

async function saveFrom(page: Page, button: string): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFileSync(await (await saving).path(), 'utf8');
}

test('a messy file is put right by keyboard alone', async ({ page }) => {
  await openMessy(page);
  const receipt = receiptOf(page);
  await expect(receipt).toContainText('4 rows read: 3 placed, 1 parked, 0 noted');

  // From the problem to its row; the date is read as it is typed.
  await tabTo(page, receipt.getByRole('button', { name: 'Go to row 3' }));
  await page.keyboard.press('Enter');
  const date = receipt.getByLabel('Date', { exact: true });
  await expect(date).toBeFocused();
  await expect(receipt.getByRole('form')).toContainText('Not read: the calendar has no such day');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('late Feb 2012');
  await expect(receipt.getByRole('form')).toContainText('Read as some time from 21 to 29 February 2012');
  await page.keyboard.press('Enter');
  await expect(receipt).toContainText('4 rows read: 4 placed, 0 parked, 0 noted');
  await expect(saidOn(page)).toHaveText('Row 3: date corrected');
  await expect(receipt.getByRole('heading', { name: 'What was read' })).toBeFocused();

  // Two lanes joined under one name.
  await tabTo(page, receipt.getByRole('checkbox', { name: 'Join School' }));
  await page.keyboard.press('Space');
  await tabTo(page, receipt.getByRole('checkbox', { name: 'Join Primary school' }));
  await page.keyboard.press('Space');
  await tabTo(page, receipt.getByRole('form', { name: 'Join lanes' }).getByRole('button', { name: 'Join' }));
  await page.keyboard.press('Enter');
  await expect(statusOf(page)).toHaveText('4 entries in 3 lanes, none marked as a missed opportunity');
  await expect(receipt.getByRole('table', { name: 'Lanes' })).toContainText(
    'Joined from School, Primary school',
  );

  // A column read as something else.
  await tabTo(page, receipt.locator('summary'));
  await page.keyboard.press('Enter');
  const key = receipt.getByLabel('Read as: Key');
  await tabTo(page, key);
  await page.keyboard.type('Themes');
  await expect(key).toHaveValue('themes');
  await expect(saidOn(page)).toHaveText('Column “Key” read as themes');
  await expect(key).toBeFocused();

  // Marked as missed from its entry; who says so is asked for.
  await page.keyboard.press('Escape');
  await expect(receipt).toHaveCount(0);
  const lanes = page.getByRole('application', { name: 'Swim lanes' });
  await tabTo(page, lanes);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(entryOf(page)).toBeFocused();
  const title = await entryOf(page).getByRole('heading', { level: 2 }).textContent();
  await tabTo(page, entryOf(page).getByRole('button', { name: 'Mark as missed opportunity' }));
  await page.keyboard.press('Enter');
  await expect(entryOf(page).getByLabel('Missed opportunity', { exact: true })).toBeFocused();
  await page.keyboard.type('Not passed on');
  await tabTo(page, entryOf(page).getByRole('button', { name: 'Save' }));
  await page.keyboard.press('Enter');
  const saidBy = entryOf(page).getByLabel('Who says it was missed');
  await expect(saidBy).toBeFocused();
  await expect(entryOf(page)).toContainText('Say whose account calls it missed');
  await page.keyboard.type('Overview report');
  await page.keyboard.press('Enter');
  await expect(entryOf(page)).toContainText('Missed opportunity 1 of 1');
  await expect(entryOf(page).getByRole('heading', { level: 2 })).toHaveText(title ?? '');
  await expect(statusOf(page)).toHaveText('4 entries in 3 lanes, 1 marked as a missed opportunity');
  await expect(entryOf(page).getByRole('button', { name: 'Correct' })).toBeFocused();

  // Back and forth; while something is typed, the keys belong to the field.
  await page.keyboard.press('Control+z');
  await expect(statusOf(page)).toContainText('none marked');
  await expect(saidOn(page)).toContainText('Undone. Row');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(statusOf(page)).toContainText('4 entries in 4 lanes');
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+y');
  await expect(statusOf(page)).toHaveText('4 entries in 3 lanes, 1 marked as a missed opportunity');
  await expect(saidOn(page)).toContainText('Done again. Row');
});

test('what was put right is saved, listed, and opens again as it was', async ({ page }) => {
  await openMessy(page);
  const receipt = receiptOf(page);
  await receipt.getByRole('button', { name: 'Correct row 3' }).click();
  await receipt.getByLabel('Date', { exact: true }).fill('28/02/2012');
  await receipt.getByLabel('Missed opportunity', { exact: true }).fill('Sent too late');
  await receipt.getByLabel('Who says it was missed').fill('Panel');
  await receipt.getByRole('button', { name: 'Save' }).click();
  await expect(statusOf(page)).toHaveText('4 entries in 4 lanes, 1 marked as a missed opportunity');
  await expect(page.getByRole('banner')).toContainText('Not saved yet');
  await receipt.getByLabel('Name of Primary school').fill('School');
  await receipt.getByLabel('Name of Primary school').press('Enter');
  await expect(statusOf(page)).toContainText('4 entries in 3 lanes');

  const changes = await saveFrom(page, 'List of changes as CSV');
  expect(changes).toContain('messy.csv,3,When,31/02/2012,28/02/2012\r\n');
  expect(changes).toContain('messy.csv,3,missed,,Sent too late\r\n');
  expect(changes).toContain(',,agency,Primary school,School\r\n');
  await expect(page.getByRole('banner')).toContainText('Not saved yet');

  const saved = await saveFrom(page, 'Chronology as CSV');
  await expect(page.getByRole('banner')).not.toContainText('Not saved yet');
  expect(saved).toContain('Author');
  await openText(page, 'again.csv', saved);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('again.csv');
  await expect(statusOf(page)).toHaveText('4 entries in 3 lanes, 1 marked as a missed opportunity');
});

test('days and months change places with one click, and the view stays', async ({ page }) => {
  await openMessy(page);
  await page.getByRole('button', { name: 'Month first' }).click();
  await expect(page.getByRole('button', { name: 'Month first' })).toHaveCount(0);
  await expect(receiptOf(page)).toContainText('month before day');
  // The pointer still rests on what was chosen, and it must be read there.
  await expectNothingFromAxe(page);
  const answers = receiptOf(page).getByRole('list', { name: 'Your answers' });
  await expect(answers).toContainText('month before day');
  await expect(page.getByRole('button', { name: 'Day first' })).toHaveCount(0);
  await answers.getByRole('button', { name: /Ask again/ }).click();
  await expect(page.getByRole('button', { name: 'Day first' })).toBeVisible();
  await expect(answers).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(answers).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Day first' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
});

test('a file without a column for the agency is given one name, asked once', async ({ page }) => {
  await page.goto('./');
  await openText(
    page,
    'Health visiting chronology 2012.csv',
    'date,title\n2011-10-12,Bruise\n2011-10-13,Visit\n',
  );
  const receipt = receiptOf(page);
  await expect(receipt.getByLabel(/Which agency/)).toHaveValue('Health visiting');
  await expectNothingFromAxe(page);
  await receipt.getByRole('button', { name: 'Use this agency' }).click();
  await waitForPicture(page);
  await expect(statusOf(page)).toHaveText('2 entries in 1 lane, none marked as a missed opportunity');
  await expect(page.getByRole('list', { name: 'Lanes' })).toContainText('Health visiting');
  await expect(receiptOf(page)).toContainText('2 rows read: 2 placed');
});

test('columns nobody could know are told by hand, and the picture appears', async ({ page }) => {
  await page.goto('./');
  await openText(page, 'odd.csv', 'Alpha,Beta,Gamma\n,School,Bruise\nsoon,GP,Letter\n2011-10-14,GP,Visit\n');
  const receipt = receiptOf(page);
  await receipt.getByLabel('Read as: Alpha').selectOption({ label: 'Date' });
  await receipt.getByLabel('Read as: Beta').selectOption({ label: 'Agency' });
  await waitForPicture(page);
  await expect(receiptOf(page)).toContainText('1 placed, 2 parked');
});

test('unsaved corrections ask before they are lost', async ({ page }) => {
  await openMessy(page);
  await receiptOf(page).getByLabel('Name of Police').fill('Constabulary');
  await receiptOf(page).getByLabel('Name of Police').press('Enter');
  await expect(page.getByRole('list', { name: 'Lanes' })).toContainText('Constabulary');

  const other = 'date,agency,title\n2011-01-01,GP,Letter\n';
  await openText(page, 'other.csv', other);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Your corrections are not saved');
  await expectNothingFromAxe(page);
  await dialog.getByRole('button', { name: 'Go back' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(receiptOf(page).getByLabel('Name of Constabulary')).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('messy.csv');

  let asked = '';
  page.once('dialog', (leaving) => {
    asked = leaving.type();
    void leaving.dismiss();
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toBe('beforeunload');

  await openText(page, 'other.csv', other);
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as CSV, then go on' }).click();
  await saving;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('other.csv');
  await openText(page, 'third.csv', other);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('third.csv');
});

test('words typed into a form stay while another entry is looked at', async ({ page }) => {
  await openMessy(page);
  await receiptOf(page).getByRole('button', { name: 'Close' }).click();
  await page.getByRole('tab', { name: 'Table' }).click();
  const table = page.getByRole('table').first();
  await table.getByRole('button', { name: 'Bruise seen' }).click();
  await entryOf(page).getByRole('button', { name: 'Correct' }).click();
  await entryOf(page).getByLabel('Title').fill('Bruise seen on the cheek');
  await table.getByRole('button', { name: 'Absent' }).click();
  await expect(entryOf(page).getByRole('form')).toHaveCount(0);
  await table.getByRole('button', { name: 'Bruise seen' }).click();
  await expect(entryOf(page).getByLabel('Title')).toHaveValue('Bruise seen on the cheek');
  await entryOf(page).getByRole('button', { name: 'Save' }).click();
  await expect(table).toContainText('Bruise seen on the cheek');
  await expect(entryOf(page).getByRole('heading', { level: 2 })).toHaveText('Bruise seen on the cheek');
});

test('lanes that may be one are offered as joins', async ({ page }) => {
  await page.goto('./');
  await openText(
    page,
    'names.csv',
    'date,agency,title\n2011-01-01,CSC,Visit\n2011-06-02,Children’s social care,Letter\n2011-07-03,Police,Call\n2012-01-03,CSC,Visit\n',
  );
  await waitForPicture(page);
  await page.getByRole('button', { name: 'Longest silences' }).click();
  const silences = page.getByRole('region', { name: 'Longest silences' });
  await expect(silences).toContainText('CSC and Children’s social care may be one lane');
  await expectNothingFromAxe(page);
  await silences.getByRole('button', { name: '1 pair of lanes to join or keep apart' }).click();
  const offers = receiptOf(page).getByRole('list', { name: 'Suggested joins' });
  await expect(receiptOf(page)).toContainText('1 offer to look at');
  await expectNothingFromAxe(page);
  await offers.getByRole('button', { name: 'Join' }).click();
  await expect(offers).toHaveCount(0);
  await expect(statusOf(page)).toContainText('4 entries in 2 lanes');
  await expect(receiptOf(page).getByRole('heading', { name: 'What was read' })).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: '1 offer to look at' })).toBeVisible();

  await offers.getByRole('button', { name: 'Keep apart' }).click();
  await expect(offers).toHaveCount(0);
  await expect(statusOf(page)).toContainText('4 entries in 3 lanes');
  await expect(page.getByRole('button', { name: /to look at/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(offers).toHaveCount(1);
});

for (const [width, height] of [
  [1366, 768],
  [390, 844],
] as const) {
  test(`axe finds nothing in what corrects at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openMessy(page);
    const receipt = receiptOf(page);
    await receipt.locator('summary').first().click();
    await receipt.getByRole('checkbox', { name: 'Join School' }).check();
    await receipt.getByRole('checkbox', { name: 'Join Primary school' }).check();
    await receipt.getByRole('button', { name: 'Correct row 3' }).click();
    await receipt.getByText('More', { exact: true }).click();
    await expectNothingFromAxe(page);
    await receipt.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('tab', { name: 'Table' }).click();
    await page.getByRole('button', { name: 'Absent' }).click();
    await entryOf(page).getByRole('button', { name: 'Mark as missed opportunity' }).click();
    await entryOf(page).getByRole('button', { name: 'Save' }).click();
    await expectNothingFromAxe(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
  });
}
