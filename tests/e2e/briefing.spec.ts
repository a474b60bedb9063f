/** The seven-minute briefing: the author's words, the picture and what was picked, on one page of A4. */
import type { Page } from '@playwright/test';
import { expectNothingFromAxe, openSample, openText, waitForPicture } from './case.ts';
import { expect, test } from './fixtures.ts';

const WHAT =
  'Daniel was four. Between September 2011 and March 2012 the school saw that he took food, lost weight and had ' +
  'bruises. Health and school each wrote down a part. No one brought the parts together.\n\n' +
  'The serious case review found that no professional tried enough to speak with him.';

/** How many pages a PDF has. */
const countPages = (pdf: Buffer) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;

async function openBriefing(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('button', { name: 'Seven-minute briefing' }).click();
}

test('what is typed and picked stands with the picture on one page', async ({ page }) => {
  await openSample(page);
  await openBriefing(page);
  const sheet = page.getByRole('article', { name: 'The page' });
  await expect(sheet.getByRole('img')).toHaveAccessibleName(/172 entries in 17 lanes, 42 marked/);
  // Nothing is written for its author.
  await expect(sheet).not.toContainText('What happened');
  await expect(sheet).not.toContainText('Questions');
  await page.getByLabel('What happened').fill(WHAT);
  for (const n of [1, 2, 3]) {
    await page.getByLabel(`Question ${n}`).fill(`What would we do today, and who would do it? (${n})`);
  }
  await expect(sheet).toContainText('The serious case review found');
  await expect(sheet.getByRole('list').last().getByRole('listitem')).toHaveCount(3);
  await expect(page.getByText('One page of A4, 6 missed opportunities of 42 in the picture.')).toBeVisible();
  await expectNothingFromAxe(page);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(countPages(pdf)).toBe(1);

  await page.getByRole('checkbox', { name: 'Attends when domestic abuse is reported' }).uncheck();
  await expect(sheet).toContainText('5 of the 42 that are marked in the picture.');
  await expect(sheet.getByRole('listitem').filter({ hasText: 'Attends when domestic abuse' })).toHaveCount(0);

  // What is typed stays while the case is open.
  await page.keyboard.press('Escape');
  await waitForPicture(page);
  await openBriefing(page);
  await expect(page.getByLabel('What happened')).toHaveValue(WHAT);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('more than a page is said before it is printed', async ({ page }) => {
  await openSample(page);
  await openBriefing(page);
  await expect(page.getByText(/^One page of A4/)).toBeVisible();
  await page.getByLabel('What happened').fill(`${WHAT}\n`.repeat(8));
  await expect(page.getByText('Longer than one page.')).toBeVisible();
  expect(countPages(await page.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(1);
});

test('another case begins with an empty page, and markup in it stays text', async ({ page }) => {
  await openSample(page);
  await openBriefing(page);
  await page.getByLabel('What happened').fill(WHAT);
  await page.getByRole('button', { name: 'Back to the case' }).click();
  await waitForPicture(page);
  const nasty = '<script>document.title=1</script>';
  await openText(page, 'ours.csv', `date,agency,title,missed\n2011-10-12,${nasty},${nasty},yes\n`);
  await expect(page.getByRole('heading', { name: 'ours.csv' })).toBeVisible();
  await waitForPicture(page);
  await openBriefing(page);
  await expect(page.getByLabel('What happened')).toHaveValue('');
  await expect(page.getByRole('article', { name: 'The page' })).toContainText(nasty);
  await expect(page).toHaveTitle('Chronolane');
});

test('a birth typed in is left out with dates of birth, and what is printed has a title', async ({
  page,
}) => {
  await openSample(page);
  await openBriefing(page);
  await expect(page.getByRole('combobox', { name: 'Picture' })).toHaveJSProperty('selectedIndex', 0);
  await page.getByLabel('What happened').fill('He was born 15 July 2007.');
  await page.getByRole('button', { name: 'Back to the case' }).click();
  await page.getByRole('button', { name: 'Names', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Dates of birth' }).check();
  await openBriefing(page);
  await expect(page.getByRole('article', { name: 'The page' })).toContainText(
    'He was born [date of birth left out].',
  );
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page).toHaveTitle('Seven-minute briefing');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page).toHaveTitle('Chronolane');
});

test('under names that are kept on, its fields and its page show none of the list, and say what may be left', async ({
  page,
}) => {
  await openSample(page);
  await openBriefing(page);
  await page.getByLabel('What happened').fill(`Magdelena Luczak lied. ${WHAT}`);
  await page.getByLabel('Question 2').fill('Who asked Daniel Pelka?');
  await page.getByRole('button', { name: 'Back to the case' }).click();
  await page.getByRole('button', { name: 'Names', exact: true }).click();
  await page.getByRole('button', { name: /^List all \d+ likely names$/ }).click();
  await page.getByRole('radio', { name: 'Pseudonyms' }).check();
  await page.getByRole('checkbox', { name: 'Keep names on' }).check();
  await openBriefing(page);

  const what = page.getByLabel('What happened');
  const shown = `Magdelena Adult A lied. ${WHAT.replaceAll('Daniel', 'Child A')}`;
  await expect(what).toHaveValue(shown);
  await expect(what).not.toBeEditable();
  await expect(what).toHaveAccessibleDescription(/only while the case is seen as recorded/);
  await expect(page.getByLabel('Question 2')).toHaveValue('Who asked Child A?');
  await expect(page.getByRole('article', { name: 'The page' })).toContainText('Who asked Child A?');
  await expect(page.getByText(/more words? may be/)).toBeVisible();
  await expectNothingFromAxe(page);

  await page.getByRole('button', { name: 'Back to the case' }).click();
  await page.getByRole('checkbox', { name: 'Keep names on' }).click();
  await page.getByRole('button', { name: 'Let names be switched' }).click();
  await openBriefing(page);
  await page.getByRole('button', { name: 'Look through what might be missed' }).click();
  const names = page.getByRole('region', { name: 'Names', exact: true });
  await expect(names.getByText('Magdelena Luczak', { exact: true })).toBeVisible();
  await names.getByRole('radio', { name: 'As recorded' }).check();
  await openBriefing(page);
  await expect(what).toHaveValue(`Magdelena Luczak lied. ${WHAT}`);
  await expect(what).toBeEditable();
});
